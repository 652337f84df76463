package dk.itu.minitwit.web.front;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Buffers a page until it is complete. Errors pass through. */
class HeldResponse extends HttpServletResponseWrapper {

    private static final int USUAL_SIZE = 16 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
    private final CharArrayWriter characters = new CharArrayWriter(USUAL_SIZE);
    private boolean failure;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    /** Whether an error page replaces this one. */
    boolean isFailure() {
        return failure;
    }

    /** A page uses either the writer or the stream. */
    byte[] content() {
        return characters.size() > 0 ? characters.toString().getBytes(StandardCharsets.UTF_8) : bytes.toByteArray();
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(characters);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {

            @Override
            public void write(int octet) {
                bytes.write(octet);
            }

            @Override
            public void write(byte[] some, int from, int length) {
                bytes.write(some, from, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException("Pages are not written asynchronously");
            }
        };
    }

    @Override
    public void sendError(int status) throws IOException {
        failure = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        failure = true;
        super.sendError(status, message);
    }

    /** The buffer grows as needed. */
    @Override
    public void setBufferSize(int size) {
        // The server's own buffer keeps its size.
    }

    /** A partial page must not be sent. */
    @Override
    public void flushBuffer() {
        // Nothing to flush before the end.
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
        characters.reset();
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }
}
