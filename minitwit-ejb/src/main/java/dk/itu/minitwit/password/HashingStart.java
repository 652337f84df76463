package dk.itu.minitwit.password;

import dk.itu.minitwit.server.SharedNames;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Registers the MBean of {@link HashingMXBean} while the application runs, and warms the hashing up. */
@Singleton
@Startup
public class HashingStart {

    private static final Logger LOG = System.getLogger(HashingStart.class.getName());
    private static final int HASHES_IN_JAVA = 20;

    @Inject
    PasswordHasher hasher;

    @Resource
    ManagedExecutorService executor;

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();

    /** The warm-up is asynchronous, so that the start does not wait. */
    @PostConstruct
    void start() {
        try {
            beans.registerMBean(hasher.slots(), new ObjectName(SharedNames.HASHING));
        } catch (JMException failure) {
            throw new IllegalStateException("Cannot register the MBean of the hashing slots", failure);
        }
        executor.execute(this::warmUp);
    }

    /** In Java, the first hash of a fresh JVM takes four times as long as the twentieth. */
    private void warmUp() {
        if (Argon2id.isNative()) {
            hasher.hash("warm-up");
            return;
        }
        LOG.log(Level.INFO, "Passwords are hashed in Java: libsodium (Debian: libsodium23) would halve the time.");
        for (int i = 0; i < HASHES_IN_JAVA; i++) {
            hasher.hash("warm-up");
        }
    }

    @PreDestroy
    void stop() {
        try {
            beans.unregisterMBean(new ObjectName(SharedNames.HASHING));
        } catch (JMException failure) {
            throw new IllegalStateException("Cannot unregister the MBean of the hashing slots", failure);
        }
    }
}
