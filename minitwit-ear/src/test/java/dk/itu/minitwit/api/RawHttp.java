package dk.itu.minitwit.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Sends arbitrary bytes and returns everything until the server closes the connection. */
final class RawHttp {

    private static final int TIMEOUT_MILLIS = 10_000;

    private final URI server;

    private final InetAddress source;

    RawHttp(URI server) {
        this(server, null);
    }

    /** @param source the address to connect from, or null for the default */
    RawHttp(URI server, InetAddress source) {
        this.server = server;
        this.source = source;
    }

    /** @param lines the request line and headers; {@code Connection: close} is added */
    String send(String... lines) {
        return send(StandardCharsets.UTF_8, lines);
    }

    /** Sends one byte per character. */
    String sendLatin1(String... lines) {
        return send(StandardCharsets.ISO_8859_1, lines);
    }

    private String send(Charset charset, String... lines) {
        String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(server.getHost(), server.getPort(), source, 0)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(charset));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new AssertionError("No answer to " + lines[0], failure);
        }
    }
}
