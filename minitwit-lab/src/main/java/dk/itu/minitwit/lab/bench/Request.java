package dk.itu.minitwit.lab.bench;

/**
 * A request as it is sent.
 *
 * @param status that of the right answer
 * @param keeps whether another may follow on the same connection
 */
record Request(byte[] bytes, int status, boolean keeps) {}
