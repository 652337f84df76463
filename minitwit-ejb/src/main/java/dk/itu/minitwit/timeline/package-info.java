/** Reading messages: the timelines of everybody, of one author, of a signed-in user. */
package dk.itu.minitwit.timeline;
