/** Profiles: a user's counters, and whether the reader follows the user. */
package dk.itu.minitwit.profile;
