package dk.itu.minitwit.lab.bench;

import java.io.IOException;

/** What the clients of a workload do, each for itself and without end. */
@FunctionalInterface
interface Workers {

    /**
     * One client.
     *
     * @param client from 0 on
     * @param clients how many there are
     */
    Worker of(int client, int clients);

    /** For one thread, which closes it. */
    interface Worker extends AutoCloseable {

        /**
         * Asks for the next thing, and returns when it has the right answer.
         *
         * @throws RefusedException if there is no room for it right now
         * @throws IOException if there is another answer or none; its message names the kind
         */
        void next() throws IOException;

        @Override
        void close();
    }
}
