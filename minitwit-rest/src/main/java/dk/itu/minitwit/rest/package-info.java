/** The simulator API: its paths, spellings, status codes and bodies. */
package dk.itu.minitwit.rest;
