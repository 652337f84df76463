package dk.itu.minitwit.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final long LAST_SECOND = 253_402_300_799L;

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 1",
        "2026-02-03T04:05:06Z, 42",
        "2038-01-19T03:14:08Z, 4294967296",
        "9999-12-31T23:59:59Z, 9223372036854775807",
        "2026-02-03T04:05:06Z, -1"
    })
    void survives_a_round_trip(Instant publishedAt, long id) {
        Cursor cursor = new Cursor(publishedAt, id);

        assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
    }

    @Test
    void needs_no_escaping_in_an_address() {
        for (long id = 0; id < 4096; id++) {
            assertThat(new Cursor(Instant.ofEpochSecond(id * 1_000_003), -id).encode())
                    .matches("[A-Za-z0-9_-]+");
        }
    }

    @Test
    void stands_at_a_message() {
        Instant time = Instant.parse("2026-02-03T04:05:06Z");

        assertThat(Cursor.at(new MessageView(7, "anna", "hi", time, List.of()))).isEqualTo(new Cursor(time, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "hello",
                "AAAA",
                "AAAAAAAAAAAAAAAAAAAAAA==AA",
                "AAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAA+A",
                "AAAAAAAAAAAAAAAAAAAA A",
                "'; DROP TABLE messages; --",
                "🍓",
                "\u0000",
                "-1"
            })
    void refuses_garbage(String encoded) {
        assertRefused(encoded);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {Long.MIN_VALUE, -62_135_596_801L, -1, LAST_SECOND + 1, 31_556_889_864_403_199L, Long.MAX_VALUE})
    void refuses_times_that_no_message_has(long seconds) {
        assertRefused(encoded(seconds));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, LAST_SECOND})
    void takes_the_first_and_the_last_second(long seconds) {
        assertThat(Cursor.decode(encoded(seconds)).publishedAt()).isEqualTo(Instant.ofEpochSecond(seconds));
    }

    private static String encoded(long seconds) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(16).putLong(seconds).putLong(1).array());
    }

    private static void assertRefused(String encoded) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> Cursor.decode(encoded))
                .withMessage("This link to a page of messages is damaged: start from the newest.")
                .extracting(BusinessException::kind)
                .isEqualTo(ErrorKind.INVALID);
    }
}
