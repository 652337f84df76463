package dk.itu.minitwit.lab.faults;

import java.io.IOException;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** What happens to a MiniTwit while clients write to it, and what its operator does about it. */
enum Fault {
    /** {@code kill -9} of the server. */
    KILL_APPLICATION(Service.STARTED_BY_HAND) {
        @Override
        void strike(TestedMiniTwit minitwit, BooleanSupplier isFelt) throws InterruptedException {
            minitwit.kill();
        }
    },
    /** {@code kill -9} of PostgreSQL, which the server has to bring back. */
    KILL_DATABASE(Service.COMES_BACK) {
        @Override
        void strike(TestedMiniTwit minitwit, BooleanSupplier isFelt) throws IOException {
            minitwit.killDatabase();
        }
    },
    /** Both, as in a power cut. */
    KILL_BOTH(Service.STARTED_BY_HAND) {
        @Override
        void strike(TestedMiniTwit minitwit, BooleanSupplier isFelt) throws IOException, InterruptedException {
            minitwit.kill();
            minitwit.killDatabase();
        }
    },
    /** SIGTERM, as for a new release. */
    STOP(Service.STARTED_BY_HAND) {
        @Override
        void strike(TestedMiniTwit minitwit, BooleanSupplier isFelt) throws InterruptedException {
            minitwit.stop();
        }
    },
    /** The server stands still for a while, as a virtual machine may. */
    FREEZE_APPLICATION(Service.GOES_ON) {
        @Override
        void strike(TestedMiniTwit minitwit, BooleanSupplier isFelt) throws IOException, InterruptedException {
            minitwit.freeze();
        }
    },
    /** PostgreSQL stands still for a while. */
    FREEZE_DATABASE(Service.GOES_ON) {
        @Override
        void strike(TestedMiniTwit minitwit, BooleanSupplier isFelt) throws IOException, InterruptedException {
            minitwit.freezeDatabase();
        }
    },
    /** Every connection to PostgreSQL is ended. */
    CUT_CONNECTIONS(Service.GOES_ON) {
        @Override
        void strike(TestedMiniTwit minitwit, BooleanSupplier isFelt) throws InterruptedException {
            minitwit.cutConnections();
        }
    },
    /** The disk of everything that MiniTwit stores is full for a while, and then it is not. */
    FILL_DISK(Service.GOES_ON) {
        @Override
        void strike(TestedMiniTwit minitwit, BooleanSupplier isFelt) throws IOException, InterruptedException {
            minitwit.fillDisk(isFelt);
        }

        @Override
        boolean isPossible(Disk disk) throws IOException {
            return disk.mayBeFilled();
        }
    };

    private enum Service {
        GOES_ON,
        COMES_BACK,
        STARTED_BY_HAND
    }

    private final Service service;

    Fault(Service service) {
        this.service = service;
    }

    /** Whether nothing can be written until it is mended. */
    boolean endsService() {
        return service != Service.GOES_ON;
    }

    /** @param disk of the data directory */
    boolean isPossible(Disk disk) throws IOException {
        return true;
    }

    /**
     * Returns when it is over, except for what has to be mended.
     *
     * @param isFelt whether a client was refused since
     */
    abstract void strike(TestedMiniTwit minitwit, BooleanSupplier isFelt) throws IOException, InterruptedException;

    /** Returns when what has to be started by hand is ready. */
    void mend(TestedMiniTwit minitwit) throws IOException, InterruptedException {
        if (service == Service.STARTED_BY_HAND) {
            minitwit.start();
        }
    }

    /** Its name for people. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
