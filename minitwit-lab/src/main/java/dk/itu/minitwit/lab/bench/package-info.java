/**
 * {@code ./minitwit fill} and {@code ./minitwit bench}: generated data of any size, and the rate and latency of a
 * running MiniTwit with it.
 */
package dk.itu.minitwit.lab.bench;
