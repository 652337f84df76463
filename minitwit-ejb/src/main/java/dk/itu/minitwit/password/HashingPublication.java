package dk.itu.minitwit.password;

import dk.itu.minitwit.server.SharedNames;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Registers the MBean of {@link HashingMXBean} while the application runs. */
@Singleton
@Startup
public class HashingPublication {

    @Inject
    PasswordHasher hasher;

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();

    @PostConstruct
    void publish() {
        try {
            beans.registerMBean(hasher.slots(), new ObjectName(SharedNames.HASHING));
        } catch (JMException failure) {
            throw new IllegalStateException("Cannot register the MBean of the hashing slots", failure);
        }
    }

    @PreDestroy
    void withdraw() {
        try {
            beans.unregisterMBean(new ObjectName(SharedNames.HASHING));
        } catch (JMException failure) {
            throw new IllegalStateException("Cannot unregister the MBean of the hashing slots", failure);
        }
    }
}
