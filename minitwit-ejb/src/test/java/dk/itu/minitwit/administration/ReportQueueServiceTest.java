package dk.itu.minitwit.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.site.SignUpMode;
import dk.itu.minitwit.user.Role;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reports, the overview, and the settings of the site. */
class ReportQueueServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private Desk desk;

    @BeforeEach
    void prepare() throws SQLException {
        desk = new Desk(DATABASE, Role.ADMINISTRATOR);
        for (String name : new String[] {"ann", "bo", "cy"}) {
            Desk.user(DATABASE, name, "user");
        }
        DATABASE.execute("INSERT INTO messages (author_id, text, published_at) VALUES (3, 'bad', now())");
        DATABASE.execute("INSERT INTO reports (reporter_id, user_id, message_id, reason, reported_at) VALUES"
                + " (1, 3, 1, 'spam', now()), (2, 3, 1, 'abuse', now()), (1, 3, 0, 'other', now())");
    }

    @AfterEach
    void reset() throws SQLException {
        DATABASE.execute(
                "UPDATE site SET sign_up = 'open', notice = NULL, maintenance = NULL, maintenance_until = NULL,"
                        + " maintenance_api = false");
    }

    @Test
    void decides_all_reports_of_the_same_message_at_once() throws SQLException {
        assertThat(desk.reports.open(0)).extracting(ReportLine::id).containsExactly(1L, 2L, 3L);
        assertThat(desk.reports.show(1).text()).isEqualTo("bad");
        assertThat(desk.reports.show(3).text()).isNull();

        DATABASE.inTransaction(() -> desk.reports.decide(2, true, Desk.HERE));

        assertThat(desk.reports.open(0)).extracting(ReportLine::id).containsExactly(3L);
        assertThat(DATABASE.column("SELECT id || outcome FROM reports WHERE outcome IS NOT NULL ORDER BY id"))
                .containsExactly("1acted", "2acted");
        assertThat(DATABASE.column("SELECT concat_ws('|', action, target_id, after) FROM audit_log"))
                .containsExactly("report-decide|2|acted");
        Desk.assertRefused(ErrorKind.NOT_FOUND, () -> desk.reports.show(1));
        Desk.assertRefused(
                ErrorKind.NOT_FOUND, () -> DATABASE.inTransaction(() -> desk.reports.decide(1, false, Desk.HERE)));
    }

    @Test
    void a_deleted_message_and_a_deleted_reporter_break_nothing() throws SQLException {
        DATABASE.execute("DELETE FROM messages");
        assertThat(desk.reports.open(0)).hasSize(3).allMatch(report -> report.text() == null);

        DATABASE.column("SELECT delete_user(1)::text");

        assertThat(desk.reports.open(0)).extracting(ReportLine::id).containsExactly(2L);
    }

    @Test
    void the_overview_counts_what_waits() throws SQLException {
        DATABASE.execute("UPDATE users SET suspension_reason = 'x', awaits_approval = (username = 'ann') WHERE id < 3");
        DATABASE.execute("UPDATE messages SET flagged = true");
        Desk.user(DATABASE, "root", "administrator");

        assertThat(desk.overview.read()).isEqualTo(new Overview(3, 1, 1, 1, 1, 1, -1));
    }

    @Test
    void changes_the_site_and_logs_it() throws SQLException {
        DATABASE.inTransaction(() -> desk.site.setSignUp(SignUpMode.APPROVAL, Desk.HERE));
        DATABASE.inTransaction(() -> desk.site.setNotice("Soon", Desk.HERE));
        DATABASE.inTransaction(() -> desk.site.setMaintenance("Back soon", Desk.NOW, true, Desk.HERE));
        assertThat(
                        DATABASE.column(
                                "SELECT concat_ws('|', sign_up, notice, maintenance, maintenance_until AT TIME ZONE 'UTC', maintenance_api) FROM site"))
                .containsExactly("approval|Soon|Back soon|2026-02-03 04:05:06|t");

        DATABASE.inTransaction(() -> desk.site.setNotice(" ", Desk.HERE));
        DATABASE.inTransaction(() -> desk.site.setMaintenance(null, Desk.NOW, true, Desk.HERE));
        assertThat(DATABASE.column(
                        "SELECT concat_ws('|', notice, maintenance, maintenance_until, maintenance_api) FROM site"))
                .containsExactly("f");
        for (String wrong : new String[] {"x".repeat(501), "a\nb"}) {
            Desk.assertRefused(
                    ErrorKind.INVALID, () -> DATABASE.inTransaction(() -> desk.site.setNotice(wrong, Desk.HERE)));
        }
        assertThat(DATABASE.column("SELECT action FROM audit_log ORDER BY id"))
                .containsExactly("site-sign-up", "site-notice", "site-maintenance", "site-notice", "site-maintenance");
        assertThat(DATABASE.column("SELECT after FROM audit_log WHERE id = 3"))
                .containsExactly("pages and API: Back soon");
    }
}
