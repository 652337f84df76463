/** Mail to users: an outbox, its sending, and links that work once. */
package dk.itu.minitwit.mail;
