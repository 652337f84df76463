package dk.itu.minitwit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.shared.BusinessException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExportServiceTest {

    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final ExportService exports = new ExportService();

    @BeforeEach
    void prepare() throws SQLException {
        exports.stored = new ExportRepository();
        exports.stored.entityManager = DATABASE.entityManager();
        exports.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        DATABASE.execute("INSERT INTO users (username, email, password_hash)"
                + " VALUES ('ann', 'ann@b', 'x'), ('bo', 'bo@b', 'x'), ('cy', 'cy@b', 'x')");
    }

    @Test
    void has_all_messages_hidden_ones_too_the_oldest_first_and_follows_of_both_directions() throws SQLException {
        DATABASE.execute(
                "INSERT INTO messages (author_id, text, published_at, flagged)"
                        + " VALUES (1, 'second', '2026-01-02Z', true), (1, 'first', '2026-01-01Z', false), (2, 'bo''s', now(), false)");
        DATABASE.execute("INSERT INTO follows VALUES (1, 2), (1, 3), (3, 1)");
        DATABASE.execute("INSERT INTO profiles VALUES (1, 'Ann', NULL, 'https://a')");

        AccountExport account = exports.of(1);

        assertThat(account.username()).isEqualTo("ann");
        assertThat(account.email()).isEqualTo("ann@b");
        assertThat(account.exportedAt()).isEqualTo(NOW);
        assertThat(account.messages()).extracting(AccountExport.Message::text).containsExactly("first", "second");
        assertThat(account.messages()).extracting(AccountExport.Message::hidden).containsExactly(false, true);
        assertThat(account.profile()).isEqualTo(new AccountExport.Profile("Ann", null, "https://a", null, null));
        assertThat(account.names().following()).containsExactly("bo", "cy");
        assertThat(account.names().followers()).containsExactly("cy");
    }

    @Test
    void may_be_empty_and_is_none_for_a_deleted_user() {
        assertThat(exports.of(2).messages()).isEmpty();
        assertThat(exports.of(2).names().following()).isEmpty();
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> exports.of(4711));
    }
}
