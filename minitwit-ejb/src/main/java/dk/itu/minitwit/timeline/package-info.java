/** Reading messages: the public timeline, the timeline of one author, the home timeline of a user. */
package dk.itu.minitwit.timeline;
