package dk.itu.minitwit.cli.faults;

import java.io.IOException;
import java.util.Locale;

/** What happens to a MiniTwit while clients write to it, and what its operator does about it. */
enum Fault {
    /** {@code kill -9} of the server. */
    KILL_APPLICATION(true) {
        @Override
        void strike(TestedMiniTwit minitwit) throws InterruptedException {
            minitwit.kill();
        }

        @Override
        void mend(TestedMiniTwit minitwit) throws IOException, InterruptedException {
            minitwit.start();
        }
    },
    /** {@code kill -9} of PostgreSQL, which the server has to bring back. */
    KILL_DATABASE(true) {
        @Override
        void strike(TestedMiniTwit minitwit) throws IOException {
            minitwit.killDatabase();
        }
    },
    /** Both, as in a power cut. */
    KILL_BOTH(true) {
        @Override
        void strike(TestedMiniTwit minitwit) throws IOException, InterruptedException {
            minitwit.kill();
            minitwit.killDatabase();
        }

        @Override
        void mend(TestedMiniTwit minitwit) throws IOException, InterruptedException {
            minitwit.start();
        }
    },
    /** SIGTERM, as for a new release. */
    STOP(true) {
        @Override
        void strike(TestedMiniTwit minitwit) throws InterruptedException {
            minitwit.stop();
        }

        @Override
        void mend(TestedMiniTwit minitwit) throws IOException, InterruptedException {
            minitwit.start();
        }
    },
    /** The server stands still for a while, as a virtual machine may. */
    FREEZE_APPLICATION(false) {
        @Override
        void strike(TestedMiniTwit minitwit) throws IOException, InterruptedException {
            minitwit.freeze();
        }
    },
    /** PostgreSQL stands still for a while. */
    FREEZE_DATABASE(false) {
        @Override
        void strike(TestedMiniTwit minitwit) throws IOException, InterruptedException {
            minitwit.freezeDatabase();
        }
    },
    /** Every connection to PostgreSQL is ended. */
    CUT_CONNECTIONS(false) {
        @Override
        void strike(TestedMiniTwit minitwit) {
            minitwit.cutConnections();
        }
    };

    private final boolean endsService;

    Fault(boolean endsService) {
        this.endsService = endsService;
    }

    /** Whether nothing can be written until it is mended. */
    boolean endsService() {
        return endsService;
    }

    abstract void strike(TestedMiniTwit minitwit) throws IOException, InterruptedException;

    /** Returns when what has to be started by hand is ready. */
    void mend(TestedMiniTwit minitwit) throws IOException, InterruptedException {
        // Nobody has to do anything.
    }

    /** Its name for people. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
