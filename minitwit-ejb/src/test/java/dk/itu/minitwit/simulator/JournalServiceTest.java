package dk.itu.minitwit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The journal: the service with its repository and database. */
class JournalServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private static final Instant AT = Instant.parse("2026-02-03T04:05:06Z");

    private final JournalService journal = new JournalService();

    @BeforeEach
    void prepare() {
        journal.journal = new JournalRepository();
        journal.journal.entityManager = DATABASE.entityManager();
    }

    private static JournalEntry entry(Long number, String target, String body) {
        return new JournalEntry(AT, number, target, body, 204, Duration.ofNanos(1_234_567));
    }

    private static String stored() throws SQLException {
        return DATABASE.column("SELECT concat_ws('|', at AT TIME ZONE 'UTC', coalesce(request_number, -1), target,"
                        + " coalesce(body, 'none'), status, micros) FROM simulator_journal")
                .get(0);
    }

    @Test
    void keeps_a_write_as_it_was_sent() throws SQLException {
        journal.add(entry(7L, "/msgs/Ada%20B?latest=7", "{\"content\":\"rødgrød 🍓\"}"));

        assertThat(stored())
                .isEqualTo("2026-02-03 04:05:06|7|/msgs/Ada%20B?latest=7|{\"content\":\"rødgrød 🍓\"}|204|1234");
    }

    @Test
    void keeps_what_no_database_stores_nearly_as_it_was_sent() throws SQLException {
        journal.add(entry(null, "/msgs/x", "a\0b"));

        assertThat(stored()).isEqualTo("2026-02-03 04:05:06|-1|/msgs/x|a\ufffdb|204|1234");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"username\":\"a\",\"pwd\":\"secret\"}|{\"username\":\"a\",\"pwd\":\"replayed\"}",
                "{\"pwd\" : \"se\\\"cret\\\\\", \"email\":\"secret@x\"}|{\"pwd\" : \"replayed\", \"email\":\"secret@x\"}",
                "{\"pwd\":\"a\",\"pwd\":\"b\"}|{\"pwd\":\"replayed\",\"pwd\":\"replayed\"}",
                "{\"username\":\"a\"}|none",
                "{\"pwd\":\"secret|none",
                "{\"pwd\":7}|none",
                "{\"pw\\u0064\":\"secret\"}|none"
            })
    void keeps_no_password(String body, String kept) throws SQLException {
        journal.add(entry(1L, "/register?latest=1", body));

        assertThat(stored()).isEqualTo("2026-02-03 04:05:06|1|/register?latest=1|" + kept + "|204|1234");
    }
}
