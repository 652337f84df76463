package dk.itu.minitwit.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;

/** Listen address of the server. */
record HttpAddress(String host, int port) {

    /** @throws CommandFailure if the port is in use or this machine does not have the address */
    void requireFree() {
        // Bound but not listening: a ServerSocket would accept connections and drop them.
        try (Socket probe = new Socket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException unknown) {
            throw new CommandFailure("This machine has no address " + host + ": give another --address.", unknown);
        } catch (IOException taken) {
            throw new CommandFailure(
                    "Cannot listen on " + host + ":" + port + " (" + taken.getMessage()
                            + "): stop the process that uses the port, or give another --port.",
                    taken);
        }
    }

    /** Whether other machines may reach the server. */
    boolean isPublic() {
        try {
            return !InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return true;
        }
    }

    /** The URL from this machine, without a trailing slash. */
    String baseUrl() throws UnknownHostException {
        InetAddress bound = InetAddress.getByName(host);
        String reachable = bound.isAnyLocalAddress() ? "127.0.0.1" : bound.getHostAddress();
        return "http://" + (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":" + port;
    }
}
