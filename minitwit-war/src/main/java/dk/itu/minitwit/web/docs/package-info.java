/** The description of the APIs: {@code /openapi} for programs, the page {@code /docs} for people. */
package dk.itu.minitwit.web.docs;
