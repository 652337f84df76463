/** The status page of the application itself. */
package dk.itu.minitwit.web.status;
