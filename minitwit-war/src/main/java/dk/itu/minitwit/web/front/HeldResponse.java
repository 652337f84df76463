package dk.itu.minitwit.web.front;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Buffers a page until it is complete. Errors pass through. */
class HeldResponse extends HttpServletResponseWrapper {

    private static final int USUAL_SIZE = 16 * 1024;

    private final CharArrayWriter characters = new CharArrayWriter(USUAL_SIZE);
    private boolean failure;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    /** Whether an error page replaces this one. */
    boolean isFailure() {
        return failure;
    }

    byte[] content() {
        return characters.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(characters);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        throw new UnsupportedOperationException("A page is written as text");
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
        characters.reset();
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }
}
