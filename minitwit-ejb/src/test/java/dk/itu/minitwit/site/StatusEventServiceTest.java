package dk.itu.minitwit.site;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StatusEventServiceTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    @Test
    void tells_of_what_ended_in_90_days_or_has_not_ended() throws SQLException {
        StatusEventService service = new StatusEventService();
        service.events = new StatusEventRepository();
        service.events.entityManager = DATABASE.entityManager();
        service.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        DATABASE.execute("""
                INSERT INTO status_events (kind, text, began_at, ended_at) VALUES
                    ('incident', 'old', '2026-03-01Z', '2026-03-02Z'),
                    ('incident', 'just in time', '2026-03-01Z', '2026-03-04Z'),
                    ('incident', 'open since long', '2026-01-01Z', NULL),
                    ('maintenance', 'ahead', '2026-07-01Z', '2026-07-02Z')
                """);

        assertThat(service.newest())
                .extracting(StatusEvent::text)
                .containsExactly("ahead", "just in time", "open since long");
        assertThat(service.newest()).extracting(event -> event.isUnderWay(NOW)).containsExactly(false, false, true);
    }
}
