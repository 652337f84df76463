package dk.itu.minitwit.api;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends bytes that no HTTP library would, and gives back all that comes until the server closes the connection. */
final class RawHttp {

    private static final int TIMEOUT_MILLIS = 10_000;

    private final URI server;

    RawHttp(URI server) {
        this.server = server;
    }

    /** @param requestLine and headers follow in lines; {@code Connection: close} is added */
    String send(String... lines) {
        String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new AssertionError("No answer to " + lines[0], failure);
        }
    }
}
