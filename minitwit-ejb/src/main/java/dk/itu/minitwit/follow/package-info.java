/** Follows between users. */
package dk.itu.minitwit.follow;
