/** Everything that is stored about a user, for that user. */
package dk.itu.minitwit.export;
