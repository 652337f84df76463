package dk.itu.minitwit.server;

import java.lang.management.ManagementFactory;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** The application's hashing of passwords, which it publishes as an MBean. */
final class Hashing {

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    private final ObjectName name;

    Hashing() {
        try {
            name = new ObjectName(SharedNames.HASHING);
        } catch (MalformedObjectNameException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether nobody more may wait for it; not while there is no application. */
    boolean isFull() {
        try {
            return (boolean) beans.getAttribute(name, "Full");
        } catch (InstanceNotFoundException notDeployed) {
            return false;
        } catch (JMException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
