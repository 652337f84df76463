/** The command {@code user}: administration of users. */
package dk.itu.minitwit.cli.user;
