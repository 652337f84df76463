package dk.itu.minitwit.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds a free TCP port of the loopback interface. */
public final class FreePort {

    private FreePort() {}

    public static int find() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
