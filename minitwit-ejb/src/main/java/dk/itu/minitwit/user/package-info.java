/** Users: signing up, signing in, their accounts. */
package dk.itu.minitwit.user;
