/** The account of a user as a file. */
package dk.itu.minitwit.web.export;
