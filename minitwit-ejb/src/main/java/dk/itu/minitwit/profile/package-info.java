/** What is known of a user at a glance: the numbers, and whether the reader follows. */
package dk.itu.minitwit.profile;
