package dk.itu.minitwit.server;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** Registers the server's MBeans for the metrics (metrics.xml). */
final class ServerMBeans {

    private ServerMBeans() {}

    /** @param type the last part of the MBean's name */
    static void publish(String type, Object bean) throws ServerFailure {
        try {
            ManagementFactory.getPlatformMBeanServer().registerMBean(bean, new ObjectName(SharedNames.MBEANS + type));
        } catch (JMException failure) {
            throw new ServerFailure(type + " cannot be registered as MBean: " + failure, failure);
        }
    }
}
