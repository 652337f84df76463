/** The simulator's requests and their wire format. */
package dk.itu.minitwit.lab.simulator;
