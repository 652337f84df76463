/** Likes of messages. */
package dk.itu.minitwit.like;
