package dk.itu.minitwit.lab.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** A fault of a MiniTwit under load, and its repair. */
enum Fault {
    /** {@code kill -9} of the server. */
    KILL_APPLICATION(Service.STARTED_BY_HAND, (minitwit, hasEffect) -> minitwit.kill()),
    /** {@code kill -9} of PostgreSQL, which the server restarts. */
    KILL_DATABASE(
            Service.COMES_BACK, (minitwit, hasEffect) -> minitwit.database().kill()),
    /** Both at once, as in a power cut. */
    KILL_BOTH(Service.STARTED_BY_HAND, (minitwit, hasEffect) -> {
        minitwit.kill();
        minitwit.database().kill();
    }),
    /** SIGTERM, as for a new release. */
    STOP(Service.STARTED_BY_HAND, (minitwit, hasEffect) -> minitwit.stop()),
    /** Freezes the server, as a paused virtual machine would. */
    FREEZE_APPLICATION(Service.GOES_ON, (minitwit, hasEffect) -> minitwit.freeze()),
    /** Freezes PostgreSQL. */
    FREEZE_DATABASE(Service.GOES_ON, (minitwit, hasEffect) -> minitwit.freezeDatabase()),
    /** Terminates every connection to PostgreSQL. */
    CUT_CONNECTIONS(
            Service.GOES_ON, (minitwit, hasEffect) -> minitwit.database().cutConnections()),
    /** Fills the disk of the data directory for a while. */
    FILL_DISK(Service.GOES_ON, TestedMiniTwit::fillDisk);

    private enum Service {
        GOES_ON,
        COMES_BACK,
        STARTED_BY_HAND
    }

    @FunctionalInterface
    private interface Strike {
        void on(TestedMiniTwit minitwit, BooleanSupplier hasEffect) throws IOException, InterruptedException;
    }

    private final Service service;
    private final Strike strike;

    Fault(Service service, Strike strike) {
        this.service = service;
        this.strike = strike;
    }

    /** Each of the faults once per round. */
    static List<Fault> inRandomOrder(List<Fault> faults, int rounds, Random random) {
        List<Fault> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            List<Fault> once = new ArrayList<>(faults);
            Collections.shuffle(once, random);
            all.addAll(once);
        }
        return all;
    }

    /** Whether writes fail until the repair. */
    boolean endsService() {
        return service != Service.GOES_ON;
    }

    /** @param disk of the data directory */
    boolean isPossible(Disk disk) throws IOException {
        return this != FILL_DISK || disk.mayBeFilled();
    }

    /**
     * Causes the fault. Returns when it is over, except for the repair.
     *
     * @param hasEffect whether a client has been refused since the fault began
     */
    void strike(TestedMiniTwit minitwit, BooleanSupplier hasEffect) throws IOException, InterruptedException {
        strike.on(minitwit, hasEffect);
    }

    /** Starts the server if the fault ended it, and waits until it is ready. */
    void mend(TestedMiniTwit minitwit) throws IOException, InterruptedException {
        if (service == Service.STARTED_BY_HAND) {
            minitwit.start();
        }
    }

    /** The name in reports. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
