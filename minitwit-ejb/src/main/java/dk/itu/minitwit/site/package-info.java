/** What administrators set for the whole site, as every node knows it without a statement of a request, and what they tell on the status page. */
package dk.itu.minitwit.site;
