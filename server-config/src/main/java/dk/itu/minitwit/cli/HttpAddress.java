package dk.itu.minitwit.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;

/** Where the server listens. */
record HttpAddress(String host, int port) {

    private static final String[] FRONT_ENDS = {"/public", "/api/latest"};
    private static final int ANSWER_MILLIS = 10_000;

    /** @throws CommandFailure when somebody else listens there, or this machine has no such address */
    void requireFree() {
        try (ServerSocket probe = new ServerSocket()) {
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

    /** Asks both front ends once, so that whoever reads "ready" gets an answer at once. */
    void awaitAnswers() throws IOException {
        for (String path : FRONT_ENDS) {
            int status = status(path);
            if (status != HttpURLConnection.HTTP_OK) {
                throw new CommandFailure("The application does not work: " + path + " answers " + status + ".");
            }
        }
    }

    private int status(String path) throws IOException {
        InetAddress bound = InetAddress.getByName(host);
        String reachable = bound.isAnyLocalAddress() ? "127.0.0.1" : bound.getHostAddress();
        String authority = reachable.contains(":") ? "[" + reachable + "]" : reachable;
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://" + authority + ":" + port + path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setReadTimeout(ANSWER_MILLIS);
        return connection.getResponseCode();
    }
}
