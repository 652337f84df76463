package dk.itu.minitwit.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Holds a page back until it is complete. Errors go on at once. */
class HeldResponse extends HttpServletResponseWrapper {

    private static final int USUAL_SIZE = 32 * 1024;

    private final ByteArrayOutputStream content = new ByteArrayOutputStream(USUAL_SIZE);
    private PrintWriter writer;
    private boolean failure;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    /** Whether an error page takes the place of this one. */
    boolean isFailure() {
        return failure;
    }

    byte[] content() {
        if (writer != null) {
            writer.flush();
        }
        return content.toByteArray();
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(content, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {

            @Override
            public void write(int octet) {
                content.write(octet);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                content.write(bytes, from, length);
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

    /** Not before it is complete. */
    @Override
    public void flushBuffer() {
        // Nothing was sent, so there is nothing to send along.
    }

    @Override
    public void resetBuffer() {
        content.reset();
        writer = null;
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }
}
