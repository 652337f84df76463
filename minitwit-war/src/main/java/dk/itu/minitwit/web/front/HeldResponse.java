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

/** Holds a page back until it is complete. Errors go on at once. */
class HeldResponse extends HttpServletResponseWrapper {

    private static final int USUAL_SIZE = 16 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
    private final CharArrayWriter characters = new CharArrayWriter(USUAL_SIZE);
    private boolean failure;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    /** Whether an error page takes the place of this one. */
    boolean isFailure() {
        return failure;
    }

    /** By the writer or by the stream: nobody uses both. */
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

    /** There is always room for a page here. */
    @Override
    public void setBufferSize(int size) {
        // The server's own buffer stays as it is.
    }

    /** Not before it is complete. */
    @Override
    public void flushBuffer() {
        // Nothing was sent, so there is nothing to send along.
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
