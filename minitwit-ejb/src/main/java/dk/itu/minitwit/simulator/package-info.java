/** What only the traffic simulator needs. */
package dk.itu.minitwit.simulator;
