package dk.itu.minitwit.lab.bench;

/**
 * A request in its wire format.
 *
 * @param status of the right answer
 * @param keeps whether the connection is kept after it
 */
record Request(byte[] bytes, int status, boolean keeps) {}
