package dk.itu.minitwit.cli.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads HTTP/1.x answers to their end and returns only the status. Reuses its buffer: not thread-safe. */
public final class AnswerReader {

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.\\d [1-5]\\d\\d( .*)?");
    private static final int LONGEST_LINE = 16_384;
    private static final long UNTIL_CLOSED = -1;
    private static final long CHUNKED = -2;

    private final byte[] buffer = new byte[8_192];
    private final StringBuilder line = new StringBuilder(128);
    private InputStream input;
    private int position;
    private int limit;
    private boolean kept;

    /**
     * Reads a whole answer and returns its status.
     *
     * @throws EOFException if the connection is closed before the end of the answer
     * @throws IOException if the connection fails or the answer is not HTTP
     */
    public int read(InputStream answer) throws IOException {
        input = answer;
        position = 0;
        limit = 0;
        kept = true;
        int status;
        long length;
        do {
            status = status(nextLine());
            length = readHeaders();
        } while (status < 200);
        if (status != 204 && status != 304) {
            skipBody(length);
        }
        return status;
    }

    /** Whether the last answer allows another request on the connection. */
    public boolean keepsConnection() {
        return kept;
    }

    private static int status(String line) throws IOException {
        if (!STATUS_LINE.matcher(line).matches()) {
            throw new ProtocolException("the answer is not HTTP");
        }
        return Integer.parseInt(line, 9, 12, 10);
    }

    /** The length of the body in bytes, {@link #CHUNKED} or {@link #UNTIL_CLOSED}. */
    private long readHeaders() throws IOException {
        long length = UNTIL_CLOSED;
        for (String header = nextLine(); !header.isEmpty(); header = nextLine()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                length = CHUNKED;
            } else if (lower.startsWith("content-length:") && length != CHUNKED) {
                length = number(lower.substring(lower.indexOf(':') + 1), 10);
            } else if (lower.startsWith("connection:") && lower.contains("close")) {
                kept = false;
            }
        }
        return length;
    }

    private void skipBody(long length) throws IOException {
        if (length == CHUNKED) {
            skipChunks();
        } else if (length == UNTIL_CLOSED) {
            kept = false;
            do {
                position = limit;
            } while (fill());
        } else {
            skip(length);
        }
    }

    private void skipChunks() throws IOException {
        long size;
        do {
            size = number(nextLine().replaceFirst(";.*", ""), 16);
            skip(size);
            if (size > 0) {
                nextLine();
            }
        } while (size > 0);
        while (!nextLine().isEmpty()) {
            // Trailers are ignored.
        }
    }

    private void skip(long length) throws IOException {
        long left = length;
        while (left > 0) {
            requireMore();
            int step = (int) Math.min(left, limit - position);
            position += step;
            left -= step;
        }
    }

    private String nextLine() throws IOException {
        line.setLength(0);
        for (int c = next(); c != '\n'; c = next()) {
            line.append((char) c);
            if (line.length() > LONGEST_LINE) {
                throw new ProtocolException("the answer is not HTTP");
            }
        }
        int end = line.length() - 1;
        return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
    }

    private int next() throws IOException {
        requireMore();
        return buffer[position++] & 0xFF;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, input.read(buffer));
        return limit > 0;
    }

    private void requireMore() throws IOException {
        if (position == limit && !fill()) {
            throw new EOFException();
        }
    }

    private static long number(String text, int radix) throws IOException {
        try {
            return Integer.parseUnsignedInt(text.trim(), radix) & 0xFFFF_FFFFL;
        } catch (NumberFormatException e) {
            throw new ProtocolException("the answer is not HTTP");
        }
    }
}
