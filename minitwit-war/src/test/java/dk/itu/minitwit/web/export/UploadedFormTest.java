package dk.itu.minitwit.web.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestDouble;
import dk.itu.minitwit.shared.BusinessException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedFormTest {

    private static final String TYPE = "multipart/form-data; boundary=----x";
    private static final String FORM = "------x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\ntoken\r\n"
            + "------x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a name=\"\r\n"
            + "Content-Type: application/zip\r\n\r\nPK\r\n--\u00ff\u0000\r\n------x--\r\n";

    @Test
    void has_texts_and_the_bytes_of_a_file() throws IOException {
        UploadedForm form = form(TYPE, FORM);

        assertThat(form.text("csrf")).isEqualTo("token");
        assertThat(form.text("other")).isEmpty();
        assertThat(form.file("file").readAllBytes())
                .isEqualTo("PK\r\n--\u00ff\u0000".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(form("Multipart/Form-Data;charset=utf-8;boundary=\"----x\"", FORM)
                        .text("csrf"))
                .isEqualTo("token");
    }

    @Test
    void asks_for_a_file_when_none_is_chosen() {
        assertRefused("You have to choose a file", () -> form(TYPE, FORM).file("other"));
        assertRefused(
                "You have to choose a file",
                () -> form(
                                TYPE,
                                "------x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n------x--")
                        .file("file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/form-data", "multipart/mixed; boundary=----x", ""})
    void refuses_other_types(String type) {
        assertRefused("The form did not arrive whole: send it again", () -> form(type, FORM));
    }

    @Test
    void refuses_half_a_form_and_very_many_fields() {
        for (int length = 0; length < FORM.indexOf("\r\n------x--"); length++) {
            String half = FORM.substring(0, length);
            assertThatExceptionOfType(BusinessException.class)
                    .as(half)
                    .isThrownBy(() -> form(TYPE, half).file("file"));
        }
        String field = "------x\r\nContent-Disposition: form-data; name=\"%d\"\r\n\r\n1\r\n";
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            many.append(String.format(field, i));
        }
        assertRefused("The form did not arrive whole: send it again", () -> form(TYPE, many + "------x--"));
        assertRefused(
                "The form did not arrive whole: send it again",
                () -> form(TYPE, FORM.replace("Content-Type", "X: " + "y".repeat(3_000) + "\r\nContent-Type")));
    }

    @Test
    void refuses_a_large_form_after_it_was_sent() {
        byte[] large = new byte[17 << 20];
        assertRefused(
                "The file is larger than 16 MiB, which no import takes", () -> UploadedForm.of(request(TYPE, large)));
    }

    private interface Work {
        Object run() throws IOException;
    }

    private static void assertRefused(String message, Work work) {
        assertThatExceptionOfType(BusinessException.class).isThrownBy(work::run).withMessage(message);
    }

    private static UploadedForm form(String type, String body) throws IOException {
        return UploadedForm.of(request(type, body.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static HttpServletRequest request(String type, byte[] body) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        ServletInputStream in = new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return bytes.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
        return TestDouble.of(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getContentType" -> type;
            case "getContentLengthLong" -> (long) body.length;
            case "getInputStream" -> in;
            default -> TestDouble.UNEXPECTED;
        });
    }
}
