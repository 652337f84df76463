package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.user.UserView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
    private static final UserView ANN = new UserView(7, "Ann", 3);

    private final Sessions sessions = new Sessions();

    @BeforeEach
    void open() {
        sessions.grid = Optional.empty();
        sessions.metrics = new Metrics() {
            @Override
            public void count(Event event) {}
        };
        at(Duration.ZERO);
        sessions.open();
    }

    @Test
    void is_found_as_it_was_begun_and_changed() {
        Session begun = Session.of(ANN, true, START);
        String id = sessions.begin(begun);
        assertThat(sessions.find(id)).contains(begun);
        assertThat(sessions.change(id, session -> session.withDraft("half a"))).contains(begun.withDraft("half a"));
        assertThat(sessions.find(id)).contains(begun.withDraft("half a"));
        sessions.change(id, session -> session.withDraft(null));
        assertThat(sessions.find(id)).contains(begun);
    }

    @Test
    void an_ended_one_does_not_come_back_by_a_change() {
        String id = sessions.begin(Session.of(ANN, false, START));
        sessions.end(id);
        assertThat(sessions.change(id, Session::withNewForm)).isEmpty();
        assertThat(sessions.find(id)).isEmpty();
    }

    @Test
    void holds_for_a_day_from_its_last_use() {
        String id = sessions.begin(Session.of(ANN, false, START));
        at(Sessions.IDLE.minusSeconds(1));
        assertThat(sessions.find(id)).isPresent();
        at(Sessions.IDLE.multipliedBy(2).minusSeconds(2));
        assertThat(sessions.find(id)).isPresent();
        at(Sessions.IDLE.multipliedBy(3));
        assertThat(sessions.find(id)).isEmpty();
    }

    @Test
    void no_two_have_the_same_id() {
        assertThat(sessions.begin(Session.of(ANN, false, START)))
                .hasSize(32)
                .isNotEqualTo(sessions.begin(Session.of(ANN, false, START)));
    }

    private void at(Duration later) {
        sessions.clock = Clock.fixed(START.plus(later), ZoneOffset.UTC);
    }
}
