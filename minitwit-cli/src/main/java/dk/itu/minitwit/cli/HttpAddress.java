package dk.itu.minitwit.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;

/** Where the server listens. */
record HttpAddress(String host, int port) {

    /** @throws CommandFailure when somebody else listens there, or this machine has no such address */
    void requireFree() {
        // Not a ServerSocket: that listens, and whoever connects just then is cut off.
        try (Socket probe = new Socket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException unknown) {
            throw new CommandFailure("This machine has no address " + host + ": give another --address.", unknown);
        } catch (IOException taken) {
            throw new CommandFailure(
                    "Cannot listen on " + host + ":" + port + " (" + taken.getMessage()
                            + "): stop what uses it, or give another --port.",
                    taken);
        }
    }

    /** Whether other machines may reach it. */
    boolean isPublic() {
        try {
            return !InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return true;
        }
    }

    /** How to reach it from this machine, without a slash at the end. */
    String baseUrl() throws UnknownHostException {
        InetAddress bound = InetAddress.getByName(host);
        String reachable = bound.isAnyLocalAddress() ? "127.0.0.1" : bound.getHostAddress();
        return "http://" + (reachable.contains(":") ? "[" + reachable + "]" : reachable) + ":" + port;
    }
}
