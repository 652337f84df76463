package dk.itu.minitwit.rest;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A request whose body is kept while it is read. */
final class RecordedRequest extends HttpServletRequestWrapper {

    private final ByteArrayOutputStream read = new ByteArrayOutputStream();

    RecordedRequest(HttpServletRequest request) {
        super(request);
    }

    /** What was read; malformed UTF-8 is replaced. */
    String body() {
        return read.toString(StandardCharsets.UTF_8);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream body = super.getInputStream();
        return new ServletInputStream() {
            @Override
            public int read() throws IOException {
                int octet = body.read();
                if (octet >= 0) {
                    read.write(octet);
                }
                return octet;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = body.read(bytes, offset, length);
                if (count > 0) {
                    read.write(bytes, offset, count);
                }
                return count;
            }

            @Override
            public boolean isFinished() {
                return body.isFinished();
            }

            @Override
            public boolean isReady() {
                return body.isReady();
            }

            @Override
            public void setReadListener(ReadListener listener) {
                body.setReadListener(listener);
            }
        };
    }
}
