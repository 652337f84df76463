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

/** Runs an action several times concurrently. */
final class AtOnce {

    static final String DONE = "DONE";

    private AtOnce() {}

    /** @return the results: {@link #DONE}, or the kind of the failure */
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

    /** Retries while too many passwords are being hashed, which depends on the machine. */
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
