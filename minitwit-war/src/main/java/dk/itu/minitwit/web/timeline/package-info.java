/** Timelines and messages: reading, writing, deletion. */
package dk.itu.minitwit.web.timeline;
