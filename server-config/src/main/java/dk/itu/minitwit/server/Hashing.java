package dk.itu.minitwit.server;

import java.lang.management.ManagementFactory;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** Client of the application's MBean of hashing slots. */
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

    /** Whether all slots and the queue are taken; false without a deployed application. */
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
