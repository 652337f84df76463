/** Sends a journal of the simulator's writes to a MiniTwit. */
package dk.itu.minitwit.lab.replay;
