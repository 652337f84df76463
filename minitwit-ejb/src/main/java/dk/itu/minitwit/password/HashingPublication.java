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

/** Registers the MBean that tells the server whether hashing is full, as long as the application runs. */
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
            throw new IllegalStateException("The server cannot ask whether there is room for hashing", failure);
        }
    }

    @PreDestroy
    void withdraw() {
        try {
            beans.unregisterMBean(new ObjectName(SharedNames.HASHING));
        } catch (JMException failure) {
            throw new IllegalStateException("The next application cannot take its place", failure);
        }
    }
}
