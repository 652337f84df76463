/** The pages of the search and of tags. */
package dk.itu.minitwit.web.search;
