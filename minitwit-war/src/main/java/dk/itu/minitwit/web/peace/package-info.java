/** Muting and blocking. */
package dk.itu.minitwit.web.peace;
