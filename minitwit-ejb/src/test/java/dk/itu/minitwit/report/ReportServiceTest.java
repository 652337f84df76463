package dk.itu.minitwit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.metrics.TestMetrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReportServiceTest {

    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    private static final long ANN = 1;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final ReportService reports = new ReportService();

    @BeforeEach
    void prepare() throws SQLException {
        reports.reports = new ReportRepository();
        reports.reports.entityManager = DATABASE.entityManager();
        reports.metrics = new TestMetrics().metrics();
        at(NOW);
        DATABASE.execute("INSERT INTO users (username, email, password_hash)"
                + " SELECT name, 'a@b', 'x' FROM unnest('{ann,bo,cy}'::text[]) name");
        DATABASE.execute("INSERT INTO messages (author_id, text, published_at, flagged)"
                + " VALUES (2, 'seen', now(), false), (2, 'hidden', now(), true)");
    }

    @Test
    void are_kept_for_their_reporters_with_the_outcome() throws SQLException {
        reports.report(ANN, "bo", 0, Reason.ABUSE);
        reports.report(ANN, "bo", 1, Reason.SPAM);
        DATABASE.execute("UPDATE reports SET outcome = 'dismissed', decided_at = now() WHERE message_id = 1");

        assertThat(reports.own(ANN))
                .containsExactly(
                        new ReportView("bo", 1, Reason.SPAM, NOW, "dismissed"),
                        new ReportView("bo", 0, Reason.ABUSE, NOW, null));
        assertThat(reports.own(2)).isEmpty();
    }

    @Test
    void of_the_same_thing_are_made_once_by_each_reader() {
        reports.report(ANN, "bo", 1, Reason.SPAM);

        refused(ErrorKind.CONFLICT, "bo", 1);
        reports.report(3, "bo", 1, Reason.OTHER);
        reports.report(ANN, "bo", 0, Reason.OTHER);
    }

    @Test
    void are_made_of_others_and_of_what_can_be_seen() {
        refused(ErrorKind.INVALID, "ann", 0);
        refused(ErrorKind.NOT_FOUND, "nobody", 0);
        refused(ErrorKind.NOT_FOUND, "bo", 2);
        refused(ErrorKind.NOT_FOUND, "cy", 1);
        refused(ErrorKind.NOT_FOUND, "\0", 0);
        assertThat(reports.own(ANN)).isEmpty();
    }

    @Test
    void are_twenty_a_day_at_most() throws SQLException {
        DATABASE.execute("INSERT INTO users (username, email, password_hash)"
                + " SELECT 'u' || i, 'a@b', 'x' FROM generate_series(1, 21) i");
        for (int i = 1; i <= 20; i++) {
            reports.report(ANN, "u" + i, 0, Reason.SPAM);
        }

        refused(ErrorKind.THROTTLED, "u21", 0);
        at(NOW.plusSeconds(24 * 60 * 60));
        reports.report(ANN, "u21", 0, Reason.SPAM);
    }

    private void at(Instant time) {
        reports.clock = Clock.fixed(time, ZoneOffset.UTC);
    }

    private void refused(ErrorKind kind, String username, long message) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> reports.report(ANN, username, message, Reason.SPAM))
                .extracting(BusinessException::kind)
                .isEqualTo(kind);
    }
}
