/** The description of the simulator API: {@code /openapi} for programs, the page {@code /docs} for people. */
package dk.itu.minitwit.web.docs;
