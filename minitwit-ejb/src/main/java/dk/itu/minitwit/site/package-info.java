/** Settings of the whole site, which every node knows without a statement of a request, and entries of the status page. */
package dk.itu.minitwit.site;
