/** What administrators set for the whole site, as every node knows it without a statement of a request. */
package dk.itu.minitwit.site;
