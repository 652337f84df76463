/** Version 1 of the API for programs with a key: its paths, bodies, problems and headers. */
package dk.itu.minitwit.rest.v1;
