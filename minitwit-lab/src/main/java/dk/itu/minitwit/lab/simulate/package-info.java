/**
 * {@code ./minitwit simulate}: replays a scenario against any MiniTwit as the course's simulator does, and measures it.
 */
package dk.itu.minitwit.lab.simulate;
