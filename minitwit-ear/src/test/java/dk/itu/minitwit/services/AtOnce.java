package dk.itu.minitwit.services;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same thing several times at the same moment. */
final class AtOnce {

    static final String DONE = "DONE";

    private AtOnce() {}

    /** @return how each ended: {@link #DONE}, or the kind of its failure */
    static List<String> run(int times, Runnable action) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        CountDownLatch ready = new CountDownLatch(times);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return outcome(action);
                }));
            }
            return results(running);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> results(List<Future<String>> running) {
        List<String> results = new ArrayList<>();
        for (Future<String> one : running) {
            try {
                results.add(one.get());
            } catch (ExecutionException | InterruptedException failure) {
                throw new AssertionError(failure);
            }
        }
        return results;
    }

    private static String outcome(Runnable action) {
        try {
            untilThereIsRoom(action);
            return DONE;
        } catch (BusinessException failure) {
            return failure.kind().name();
        }
    }

    /** Tries again while too many passwords are being hashed: that is an answer about the machine, not the data. */
    static void untilThereIsRoom(Runnable action) {
        while (true) {
            try {
                action.run();
                return;
            } catch (BusinessException failure) {
                if (failure.kind() != ErrorKind.OVERLOADED) {
                    throw failure;
                }
            }
        }
    }
}
