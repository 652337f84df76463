/** Who follows whom. */
package dk.itu.minitwit.follow;
