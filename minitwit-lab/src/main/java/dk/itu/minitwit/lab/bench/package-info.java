/**
 * {@code ./minitwit fill} and {@code ./minitwit bench}: generated data in any amount, and how fast a running MiniTwit
 * answers on it.
 */
package dk.itu.minitwit.lab.bench;
