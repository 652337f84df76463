package dk.itu.minitwit.password;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Hashes a few passwords at the start: in Java, the first hash of a fresh JVM takes four times as long as the
 * twentieth, and the simulator's deadline is 300 ms.
 */
@Singleton
@Startup
public class HashingWarmUp {

    private static final Logger LOG = System.getLogger(HashingWarmUp.class.getName());
    private static final int HASHES_IN_JAVA = 20;

    @Inject
    PasswordHasher hasher;

    @Resource
    ManagedExecutorService executor;

    /** Asynchronous, so that the start does not wait. */
    @PostConstruct
    void warmUp() {
        executor.execute(() -> {
            if (Argon2id.isNative()) {
                hasher.hash("warm-up");
            } else {
                LOG.log(
                        Level.INFO,
                        "Passwords are hashed in Java: libsodium (Debian: libsodium23) would halve the time.");
                for (int i = 0; i < HASHES_IN_JAVA; i++) {
                    hasher.hash("warm-up");
                }
            }
        });
    }
}
