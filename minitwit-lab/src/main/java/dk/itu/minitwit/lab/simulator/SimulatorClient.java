package dk.itu.minitwit.lab.simulator;

import dk.itu.minitwit.cli.http.AnswerReader;
import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.cli.http.Encryption;
import dk.itu.minitwit.cli.http.SimulatorCredential;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.net.SocketFactory;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends one request at a time as the simulator does: a new connection per request, at most {@link #TIME_LIMIT} by
 * default from the start of the connect to the end of the answer, no retry. Not thread-safe.
 *
 * <p>Uses sockets: {@code java.net.http.HttpClient} sends 1,400 such requests a second where sockets send 4,800, its
 * timeout ends with the response headers, and it closes connections only by a JVM-wide property.
 */
public final class SimulatorClient {

    /** The simulator's timeout: a later answer counts as an error. */
    public static final Duration TIME_LIMIT = Duration.ofMillis(300);

    private static final int CLOSING_MILLIS = 10;
    private static final Duration WARM_UP_LIMIT = Duration.ofSeconds(2);

    private final BaseUrl base;
    private final Supplier<SocketFactory> tls;
    private final Duration timeLimit;
    private final String timeout;
    private final RequestWriter writer;
    private final AnswerReader reader = new AnswerReader();
    private boolean warm;

    /** Opens no connection yet. The certificate of an https server is checked against the JVM's trust store. */
    public SimulatorClient(BaseUrl base) {
        this(base, SimulatorCredential.header(), TIME_LIMIT);
    }

    /** @param credential the value of the header {@code Authorization} */
    public SimulatorClient(BaseUrl base, String credential, Duration timeLimit) {
        this(base, credential, SSLSocketFactory::getDefault, timeLimit);
    }

    SimulatorClient(BaseUrl base, Supplier<SocketFactory> tls, Duration timeLimit) {
        this(base, SimulatorCredential.header(), tls, timeLimit);
    }

    private SimulatorClient(BaseUrl base, String credential, Supplier<SocketFactory> tls, Duration timeLimit) {
        this.base = base;
        this.tls = tls;
        this.timeLimit = timeLimit;
        timeout = "timeout after %d ms".formatted(timeLimit.toMillis());
        writer = new RequestWriter(base, credential, false);
    }

    /** Sends one request and waits for its answer. Every failure is an outcome, never an exception. */
    public Outcome send(Action action) {
        byte[] request = writer.write(action);
        warmUp();
        long start = System.nanoTime();
        Socket connection = new Socket();
        Future<?> deadline = Deadline.closing(connection, timeLimit);
        try (connection) {
            Socket socket = open(connection);
            socket.getOutputStream().write(request);
            int status = reader.read(socket.getInputStream());
            Outcome outcome = outcome(action.verb().accepts(status) ? "" : "status " + status, start);
            awaitClose(connection);
            return outcome;
        } catch (IOException e) {
            return outcome(describe(e), start);
        } finally {
            deadline.cancel(false);
        }
    }

    /** Loads TLS in this JVM by one handshake without a request: the first handshake takes some 200 ms. */
    private void warmUp() {
        if (warm || !base.encrypted()) {
            return;
        }
        warm = true;
        Socket connection = new Socket();
        Future<?> deadline = Deadline.closing(connection, WARM_UP_LIMIT);
        try (connection) {
            ((SSLSocket) open(connection)).startHandshake();
        } catch (IOException e) {
            // The first request reports the failure.
        } finally {
            deadline.cancel(false);
        }
    }

    private Socket open(Socket connection) throws IOException {
        connection.setTcpNoDelay(true);
        connection.connect(new InetSocketAddress(base.host(), base.port()));
        return base.encrypted() ? Encryption.over(connection, base, (SSLSocketFactory) tls.get()) : connection;
    }

    /**
     * Waits for the server to close first. The side that closes first keeps the port in TIME_WAIT for a minute, and the
     * client would run out of ports.
     */
    private static void awaitClose(Socket connection) {
        byte[] ignored = new byte[64];
        try {
            connection.setSoTimeout(CLOSING_MILLIS);
            InputStream input = connection.getInputStream();
            while (input.read(ignored) >= 0) {
                // Surplus bytes, or the end of TLS.
            }
        } catch (IOException e) {
            // This side closes first then.
        }
    }

    private Outcome outcome(String error, long start) {
        long nanos = System.nanoTime() - start;
        return new Outcome(nanos > timeLimit.toNanos() ? timeout : error, nanos);
    }

    private String describe(IOException cause) {
        if (cause instanceof EOFException) {
            return "connection closed before the answer was complete";
        } else if (cause instanceof UnknownHostException) {
            return "unknown host";
        } else if (cause instanceof SSLException) {
            return "TLS: " + cause.getMessage();
        }
        // Such as "Connection refused" and "Connection reset".
        String message = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
}
