package dk.itu.minitwit.user;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/**
 * Hashes a few passwords before the application answers anybody: the first hash of a fresh Java machine takes four times as
 * long as the twentieth, and the simulator waits for 300 ms.
 */
@Singleton
@Startup
public class HashingWarmUp {

    private static final int HASHES = 20;

    @Inject
    PasswordHasher hasher;

    @Resource
    ManagedExecutorService executor;

    /** Beside the rest of the start, which does not need to wait for it. */
    @PostConstruct
    void warmUp() {
        executor.execute(() -> {
            for (int i = 0; i < HASHES; i++) {
                hasher.hash("warm-up");
            }
        });
    }
}
