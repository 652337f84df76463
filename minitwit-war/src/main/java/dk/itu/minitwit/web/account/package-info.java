/** Sign-up, sign-in, settings, sessions and the CSRF token. */
package dk.itu.minitwit.web.account;
