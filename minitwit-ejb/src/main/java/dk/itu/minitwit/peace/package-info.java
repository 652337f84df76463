/** Muted and blocked users, and muted words. */
package dk.itu.minitwit.peace;
