/**
 * {@code ./minitwit conform}: judges any MiniTwit by the contract of the simulator API. Leaves users with the prefix {@code
 * conform-}, since the API deletes nothing.
 */
package dk.itu.minitwit.lab.conform;
