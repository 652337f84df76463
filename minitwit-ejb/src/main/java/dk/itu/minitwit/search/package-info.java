/** The search for messages, users and tags. */
package dk.itu.minitwit.search;
