package dk.itu.minitwit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.TestMetrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing messages: the service with its repository and database. */
class MessageServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final TestMetrics metrics = new TestMetrics();
    private final MessageService messages = new MessageService();

    @BeforeEach
    void prepare() throws SQLException {
        messages.messages = new MessageRepository();
        messages.messages.entityManager = DATABASE.entityManager();
        messages.clock = Clock.fixed(Instant.parse("2026-02-03T04:05:06.999Z"), ZoneOffset.UTC);
        messages.metrics = metrics.registry();
        new TestData(DATABASE).user("anna");
        new TestData(DATABASE).user("bo");
    }

    @Test
    void stores_text_author_and_time_in_whole_seconds() throws SQLException {
        post("bo", "<rødgrød> 'med' \\ \"fløde\" $1 ? :x {0}\r\n🍓");

        assertThat(stored()).isEqualTo("bo|<rødgrød> 'med' \\ \"fløde\" $1 ? :x {0}\r\n🍓|2026-02-03 04:05:06|f");
        assertThat(metrics.counts()).isEqualTo(Map.of("minitwit_messages", 1));
    }

    @Test
    void counts_characters_and_not_Java_chars() throws SQLException {
        post("anna", "🍓".repeat(4096));

        assertThat(DATABASE.number("SELECT char_length(text) FROM messages")).isEqualTo(4096);
        assertRefused(ErrorKind.INVALID, "A message has at most 4096 characters", "anna", "🍓".repeat(4097));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void refuses_a_missing_text(String text) throws SQLException {
        assertRefused(ErrorKind.INVALID, "You have to enter a message", "anna", text);
        assertNothingStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\uD83C", "\uDF53\uD83C"})
    void refuses_what_the_database_cannot_store(String text) throws SQLException {
        assertRefused(ErrorKind.INVALID, "A message may not contain U+0000 or half a surrogate pair", "anna", text);
        assertNothingStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "Anna", "", "an%", "anna\u0000", "\uD83C", "x' OR ''='"})
    void knows_no_such_author(String author) throws SQLException {
        assertRefused(ErrorKind.NOT_FOUND, "There is no such user", author, "hi");
        assertNothingStored();
    }

    @Test
    void tells_whether_there_is_such_an_author() {
        assertThat(DATABASE.inTransaction(() -> messages.messages.add("anna", "hi", Instant.EPOCH)))
                .isTrue();
        assertThat(DATABASE.inTransaction(() -> messages.messages.add("nobody", "hi", Instant.EPOCH)))
                .isFalse();
    }

    private void post(String author, String text) {
        DATABASE.inTransaction(() -> {
            messages.post(author, text);
            return null;
        });
    }

    private void assertRefused(ErrorKind kind, String message, String author, String text) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> post(author, text))
                .withMessage(message)
                .extracting(BusinessException::kind)
                .isEqualTo(kind);
    }

    private void assertNothingStored() throws SQLException {
        assertThat(DATABASE.number("SELECT count(*) FROM messages")).isZero();
        assertThat(metrics.counts()).isEmpty();
    }

    private static String stored() throws SQLException {
        return DATABASE.column("SELECT concat_ws('|', username, text, published_at AT TIME ZONE 'UTC', flagged)"
                        + " FROM messages JOIN users ON users.id = author_id")
                .get(0);
    }
}
