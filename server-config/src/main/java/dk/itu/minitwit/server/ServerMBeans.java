package dk.itu.minitwit.server;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** What the metrics can ask the server for (metrics.xml). */
final class ServerMBeans {

    private ServerMBeans() {}

    /** @param type the last part of its name */
    static void publish(String type, Object bean) throws ServerFailure {
        try {
            ManagementFactory.getPlatformMBeanServer().registerMBean(bean, new ObjectName(SharedNames.MBEANS + type));
        } catch (JMException failure) {
            throw new ServerFailure(type + " cannot be watched: " + failure, failure);
        }
    }
}
