package dk.itu.minitwit.lab.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server with arbitrary behaviour per connection, such as malformed or slow responses. */
final class RawServer implements AutoCloseable {

    /** Handles a connection, which is closed afterwards. */
    @FunctionalInterface
    interface Behaviour {
        void handle(InputStream request, OutputStream answer) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Thread thread;

    private RawServer(Behaviour behaviour) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread = new Thread(() -> serve(behaviour), "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    static RawServer doing(Behaviour behaviour) throws IOException {
        return new RawServer(behaviour);
    }

    /** Reads the first bytes of the request, then writes this text. */
    static RawServer saying(String text) throws IOException {
        return doing((request, answer) -> {
            request.read(new byte[8_192]);
            answer.write(text.getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    String url() {
        return "http://127.0.0.1:%d/api".formatted(server.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        server.close();
    }

    private void serve(Behaviour behaviour) {
        while (!server.isClosed()) {
            try (Socket connection = server.accept()) {
                behaviour.handle(connection.getInputStream(), connection.getOutputStream());
            } catch (IOException e) {
                // The client has disconnected, or the test is over.
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
