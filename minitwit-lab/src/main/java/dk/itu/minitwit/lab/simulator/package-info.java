/** The simulator's requests: what it asks for, and how that is written. */
package dk.itu.minitwit.lab.simulator;
