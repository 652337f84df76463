/** Users: sign-up, sign-in, accounts. */
package dk.itu.minitwit.user;
