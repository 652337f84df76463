package dk.itu.minitwit.lab.bench;

import java.io.IOException;

/** The clients of a workload. */
@FunctionalInterface
interface Workers {

    /**
     * One client.
     *
     * @param client from 0 on
     * @param clients how many there are
     */
    Worker of(int client, int clients);

    /** One client. Used and closed by one thread. */
    interface Worker extends AutoCloseable {

        /**
         * Sends the next request and waits for the right answer.
         *
         * @throws RefusedException if the server refuses it with 503
         * @throws IOException on any other answer or none; the message names the kind
         */
        void next() throws IOException;

        @Override
        void close();
    }

    /** The server refused a request with 503. */
    final class RefusedException extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
