/** Users: signing up, signing in, passwords. */
package dk.itu.minitwit.user;
