package dk.itu.minitwit.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.site.StatusEvent;
import dk.itu.minitwit.site.StatusKind;
import dk.itu.minitwit.user.Role;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StatusAdministrationServiceTest {

    private static final String STORED = """
            SELECT concat_ws('|', id, kind, text, began_at AT TIME ZONE 'UTC', ended_at AT TIME ZONE 'UTC') FROM status_events
            """;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private Desk desk;

    @BeforeEach
    void prepare() {
        desk = new Desk(DATABASE, Role.ADMINISTRATOR);
    }

    private void save(long id, String text, Duration length) {
        StatusEvent event =
                new StatusEvent(id, StatusKind.INCIDENT, text, Desk.NOW, length == null ? null : Desk.NOW.plus(length));
        DATABASE.inTransaction(() -> desk.status.save(event, Desk.HERE));
    }

    @Test
    void adds_changes_and_removes_an_entry_and_logs_it() throws SQLException {
        save(0, "Slow", null);
        assertThat(DATABASE.column(STORED)).containsExactly("1|incident|Slow|2026-02-03 04:05:06");

        save(1, "Was slow", Duration.ofMinutes(5));
        assertThat(DATABASE.column(STORED))
                .containsExactly("1|incident|Was slow|2026-02-03 04:05:06|2026-02-03 04:10:06");

        DATABASE.inTransaction(() -> desk.status.remove(1, Desk.HERE));
        assertThat(DATABASE.column(STORED)).isEmpty();
        assertThat(DATABASE.column(
                        "SELECT concat_ws('|', actor, action, target_id, before, after) FROM audit_log ORDER BY id"))
                .containsExactly(
                        "eva|status-add|1|Slow", "eva|status-change|1|Slow|Was slow", "eva|status-remove|1|Was slow");
    }

    @Test
    void refuses_what_would_not_be_shown() throws SQLException {
        for (String text : new String[] {null, " ", "a\nb", "x".repeat(501)}) {
            Desk.assertRefused(ErrorKind.INVALID, () -> save(0, text, null));
        }
        for (Duration length : new Duration[] {Duration.ZERO, Duration.ofMinutes(-1)}) {
            Desk.assertRefused(ErrorKind.INVALID, () -> save(0, "Slow", length));
        }
        Desk.assertRefused(ErrorKind.NOT_FOUND, () -> save(7, "Slow", null));
        Desk.assertRefused(ErrorKind.NOT_FOUND, () -> DATABASE.inTransaction(() -> desk.status.remove(7, Desk.HERE)));
        assertThat(DATABASE.column(STORED)).isEmpty();
    }
}
