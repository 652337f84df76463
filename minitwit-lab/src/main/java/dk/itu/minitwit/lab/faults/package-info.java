/**
 * {@code ./minitwit faults}: breaks a MiniTwit while clients write to it, and checks that no acknowledged write is
 * lost.
 */
package dk.itu.minitwit.lab.faults;
