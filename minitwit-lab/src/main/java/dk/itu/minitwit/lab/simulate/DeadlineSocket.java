package dk.itu.minitwit.lab.simulate;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A TCP connection with one deadline for the connect and all reads, also of TLS above it. The timeout of a plain socket
 * restarts with every read. A write must fit the system's buffers (tens of kB).
 */
final class DeadlineSocket extends Socket {

    private long deadline;

    /** @param deadline a value of {@link System#nanoTime()} */
    DeadlineSocket(long deadline) {
        this.deadline = deadline;
    }

    @Override
    public void connect(SocketAddress address) throws IOException {
        connect(address, millisLeft());
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new DeadlineStream(super.getInputStream());
    }

    /**
     * Waits for the server to close first. The side that closes first keeps the port in TIME_WAIT for a minute, and the
     * client would run out of ports.
     */
    void awaitClose(Duration limit) {
        deadline = System.nanoTime() + limit.toNanos();
        byte[] ignored = new byte[64];
        try {
            InputStream input = getInputStream();
            while (input.read(ignored) >= 0) {
                // Surplus bytes, or the end of TLS.
            }
        } catch (IOException e) {
            // This side closes first then.
        }
    }

    private int millisLeft() throws SocketTimeoutException {
        long nanos = deadline - System.nanoTime();
        if (nanos <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) TimeUnit.NANOSECONDS.toMillis(nanos) + 1;
    }

    private final class DeadlineStream extends FilterInputStream {

        DeadlineStream(InputStream input) {
            super(input);
        }

        @Override
        public int read() throws IOException {
            setSoTimeout(millisLeft());
            return super.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            setSoTimeout(millisLeft());
            return super.read(target, offset, length);
        }
    }
}
