/** Hashing of passwords, its limits, and the rules for new passwords (ADR 004). */
package dk.itu.minitwit.password;
