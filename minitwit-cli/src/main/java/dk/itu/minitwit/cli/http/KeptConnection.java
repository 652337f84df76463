package dk.itu.minitwit.cli.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;

/**
 * A connection on which one request is sent after the other; a new one is made when the server or a request ends it. For
 * one thread.
 *
 * <p>Made of sockets because the load comes from the machine that it measures: an answer of 10 kB costs 13 µs of a core
 * so, and 104 µs with {@code java.net.http.HttpClient}.
 */
public final class KeptConnection implements AutoCloseable {

    /** How long connecting may take, and each wait for more of an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BaseUrl base;
    private final AnswerReader reader = new AnswerReader();
    private Socket socket;

    /** Connects with the first request. */
    public KeptConnection(BaseUrl base) {
        this.base = base;
    }

    /**
     * Sends a whole request and returns the status of its answer, which was read to its end.
     *
     * @param keeps whether another may follow on the same connection
     * @throws IOException if there is no answer; the next request gets a new connection
     */
    public int send(byte[] request, boolean keeps) throws IOException {
        try {
            if (socket == null) {
                socket = open();
            }
            socket.getOutputStream().write(request);
            int status = reader.read(socket.getInputStream());
            if (!keeps || !reader.keepsConnection()) {
                close();
            }
            return status;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        if (socket != null) {
            closeQuietly(socket);
            socket = null;
        }
    }

    private Socket open() throws IOException {
        int patience = (int) PATIENCE.toMillis();
        Socket plain = new Socket();
        try {
            plain.setTcpNoDelay(true);
            plain.setSoTimeout(patience);
            plain.connect(new InetSocketAddress(base.host(), base.port()), patience);
            return base.encrypted()
                    ? Encryption.over(plain, base, (SSLSocketFactory) SSLSocketFactory.getDefault())
                    : plain;
        } catch (IOException e) {
            closeQuietly(plain);
            throw e;
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // nothing more is wanted of it
        }
    }
}
