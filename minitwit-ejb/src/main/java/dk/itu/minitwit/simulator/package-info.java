/** The simulator's needs: access to its API, and its last request's number. */
package dk.itu.minitwit.simulator;
