/** Profiles, and following users. */
package dk.itu.minitwit.web.profile;
