/** What every log line of a request tells of it, so that all lines of one request are found together (ADR 025). */
package dk.itu.minitwit.logging;
