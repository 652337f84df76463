package dk.itu.minitwit.schema;

import static dk.itu.minitwit.SqlErrors.CHANGE;
import static dk.itu.minitwit.SqlErrors.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.SchemaDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The audit log is a chain that no role changes. */
@Timeout(60)
class AuditLogTest {

    private static final int WRITERS = 4;
    private static final int ENTRIES = 50;
    private static final String ADD = "INSERT INTO audit_log (actor, action) VALUES ('test', 'look')";
    private static final String BROKEN = """
            SELECT id FROM (
                SELECT id, hash = audit_hash(entry) AS unchanged,
                    previous_hash = coalesce(lag(hash) OVER (ORDER BY id), '') AS chained
                FROM audit_log AS entry
            ) checked
            WHERE NOT (unchanged AND chained)
            """;

    @RegisterExtension
    static final SchemaDatabase DATABASE = SchemaDatabase.emptyForEachTest();

    @Test
    void numbers_and_chains_its_entries_whatever_the_writer_gives() throws SQLException {
        DATABASE.execute(ADD);
        DATABASE.execute("INSERT INTO audit_log (id, at, actor, action, previous_hash, hash)"
                + " VALUES (7, '2000-01-01', 'test', 'forge', 'x', 'y')");

        assertThat(DATABASE.column("SELECT id FROM audit_log WHERE at > now() - interval '1 minute' ORDER BY id"))
                .containsExactly("1", "2");
        assertThat(DATABASE.column(BROKEN)).isEmpty();
    }

    @Test
    void stays_a_chain_with_many_writers_in_any_time_zone() throws Exception {
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(AuditLogTest::write))
                        .limit(WRITERS)
                        .toArray(CompletableFuture[]::new))
                .get(60, TimeUnit.SECONDS);
        DATABASE.execute("SET TIME ZONE 'Asia/Tokyo'");

        assertThat(DATABASE.number("SELECT max(id) FROM audit_log")).isEqualTo(WRITERS * ENTRIES);
        assertThat(DATABASE.number("SELECT count(*) FROM audit_log")).isEqualTo(WRITERS * ENTRIES);
        assertThat(DATABASE.column(BROKEN)).isEmpty();
    }

    private static void write() {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < ENTRIES; i++) {
                statement.execute(ADD);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The clock cannot be set, so the trigger that sets the time is off while old entries are made. */
    @Test
    void forgets_what_is_older_than_two_years_and_says_where_the_rest_begins() throws SQLException {
        for (int i = 0; i < 3; i++) {
            DATABASE.execute(ADD);
        }
        DATABASE.execute("ALTER TABLE audit_log DISABLE TRIGGER audit_entry_stays");
        DATABASE.execute("UPDATE audit_log SET at = at - interval '3 years' WHERE id < 3");
        DATABASE.execute("ALTER TABLE audit_log ENABLE TRIGGER audit_entry_stays");
        String hash = DATABASE.column("SELECT encode(hash, 'hex') FROM audit_log WHERE id = 2")
                .get(0);

        assertThat(DATABASE.number("SELECT forget_old_audit_entries()")).isEqualTo(2);
        assertThat(DATABASE.number("SELECT forget_old_audit_entries()")).isZero();

        assertThat(DATABASE.column("SELECT concat_ws(' ', id, action, target_id, after) FROM audit_log ORDER BY id"))
                .containsExactly("3 look", "4 audit-forget 2 " + hash);
        assertThat(DATABASE.column("SELECT encode(previous_hash, 'hex') FROM audit_log WHERE id = 3"))
                .containsExactly(hash);
        assertRefused(CHANGE, () -> DATABASE.execute("DELETE FROM audit_log WHERE id = 3"));
    }

    @Test
    void refuses_every_change_even_of_its_owner() throws SQLException {
        DATABASE.execute(ADD);

        for (String change :
                List.of("UPDATE audit_log SET actor = 'x'", "DELETE FROM audit_log", "TRUNCATE audit_log")) {
            assertRefused(CHANGE, () -> DATABASE.execute(change));
        }
        assertThat(DATABASE.number("SELECT count(*) FROM audit_log")).isEqualTo(1);
    }
}
