package dk.itu.minitwit.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.user.Role;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IncidentAdministrationServiceTest {

    private static final String TEXT = "A backup was public.\nIt had addresses.";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private Desk desk;

    @BeforeEach
    void prepare() throws SQLException {
        desk = new Desk(DATABASE, Role.ADMINISTRATOR);
        for (String name : List.of("ann", "bo", "simulated")) {
            Desk.user(DATABASE, name, "user");
        }
        DATABASE.execute("UPDATE users SET on_pages = username <> 'simulated'");
    }

    @Test
    void tells_the_named_users_once() throws SQLException {
        assertThat(desk.incidents.affected("leak-1", TEXT, "ann\r\nsimulated\r\nnobody"))
                .isEqualTo(new Affected(2, 1));

        assertThat(tell("leak-1", "ann\r\nsimulated")).isEqualTo(2);
        assertThat(tell("leak-1", "ann\nsimulated"))
                .as("again, as after a restart")
                .isZero();

        assertThat(DATABASE.column("SELECT username FROM users WHERE password_expired AND session_generation = 1"))
                .containsExactlyInAnyOrder("ann", "simulated");
        assertThat(DATABASE.column("SELECT username || ' ' || state FROM mails ORDER BY username"))
                .containsExactly("ann waiting", "simulated left-out");
        assertThat(DATABASE.column("SELECT action || ' ' || after FROM audit_log ORDER BY id"))
                .containsExactly(
                        "incident-notify leak-1: 2 users, of a list", "incident-notify leak-1: 0 users, of a list");
    }

    @Test
    void tells_the_rest_and_shows_the_progress() throws SQLException {
        tell("leak-1", "ann");
        assertThat(tell("leak-1", "")).as("all others").isEqualTo(2);
        DATABASE.execute("UPDATE mails SET state = 'sent', done_at = now() WHERE username = 'ann'");
        DATABASE.execute("UPDATE mails SET state = 'undeliverable', done_at = now() WHERE username = 'bo'");

        IncidentLine line = desk.incidents.newest().get(0);

        assertThat(line.told()).isEqualTo(3);
        assertThat(List.of(line.waiting(), line.sent(), line.undeliverable(), line.leftOut()))
                .containsExactly(0L, 1L, 1L, 1L);
    }

    @Test
    void refuses_a_notice_without_name_or_text() throws SQLException {
        for (String name : new String[] {null, "", "Leak", "a b"}) {
            Desk.assertRefused(ErrorKind.INVALID, () -> desk.incidents.affected(name, TEXT, ""));
        }
        for (String text : new String[] {null, " ", "x".repeat(2001)}) {
            Desk.assertRefused(ErrorKind.INVALID, () -> desk.incidents.tell("leak", text, "", Desk.HERE));
        }
        assertThat(DATABASE.column("SELECT name FROM incidents")).isEmpty();
    }

    private long tell(String name, String users) {
        return DATABASE.inTransaction(() -> desk.incidents.tell(name, TEXT, users, Desk.HERE));
    }
}
