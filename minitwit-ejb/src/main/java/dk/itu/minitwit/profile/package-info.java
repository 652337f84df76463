/** Profiles: a user's counters, texts and pinned message, and whether the reader follows the user. */
package dk.itu.minitwit.profile;
