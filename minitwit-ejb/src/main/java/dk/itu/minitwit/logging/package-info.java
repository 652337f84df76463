/** Fields of a request's log lines, which connect all lines of one request (ADR 025). */
package dk.itu.minitwit.logging;
