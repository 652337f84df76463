/** The simulator's requests, their wire format, and the client that sends them as the simulator does. */
package dk.itu.minitwit.lab.simulator;
