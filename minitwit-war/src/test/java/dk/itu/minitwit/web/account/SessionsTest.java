package dk.itu.minitwit.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.Await;
import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.user.UserView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        at(Session.IDLE.minusSeconds(1));
        assertThat(sessions.find(id)).isPresent();
        at(Session.IDLE.multipliedBy(2).minusSeconds(2));
        assertThat(sessions.find(id)).isPresent();
        at(Session.IDLE.multipliedBy(3));
        assertThat(sessions.find(id)).isEmpty();
    }

    @Test
    void ends_after_thirty_days_however_often_it_is_used() {
        String id = sessions.begin(Session.of(ANN, false, START));
        for (int hours = 12; hours < 30 * 24; hours += 12) {
            at(Duration.ofHours(hours));
            assertThat(sessions.find(id)).isPresent();
        }
        at(Session.LONGEST);
        assertThat(sessions.find(id)).isEmpty();
    }

    @Test
    void a_user_has_twenty_of_which_the_one_used_longest_ago_goes_first() {
        String first = sessions.begin(Session.of(ANN, false, START));
        String second = sessions.begin(Session.of(ANN, false, START.plusSeconds(1)));
        for (int more = 2; more < Sessions.MOST_OF_A_USER; more++) {
            sessions.begin(Session.of(ANN, false, START.plusSeconds(more)));
        }
        at(Sessions.EXACTNESS);
        assertThat(sessions.find(first)).isPresent();

        String last = sessions.begin(Session.of(ANN, false, START.plus(Sessions.EXACTNESS)));

        assertThat(sessions.find(second)).isEmpty();
        assertThat(sessions.find(first)).isPresent();
        assertThat(sessions.find(last)).isPresent();
    }

    @Test
    void a_draft_is_cut_at_the_length_of_a_message() {
        String id = sessions.begin(Session.of(ANN, false, START));

        sessions.change(id, session -> session.withDraft("\ud83c\udf53".repeat(60_000)));

        assertThat(sessions.find(id).orElseThrow().draft()).isEqualTo("\ud83c\udf53".repeat(Session.MAX_DRAFT));
    }

    @Test
    void all_together_take_no_more_memory_than_they_may() {
        var users = SessionMaps.local(1_000_000);
        for (int user = 0; user < 2_000; user++) {
            Map<String, String> session = Session.of(new UserView(user, "Ann", 0), false, START)
                    .withDraft("x".repeat(1_000))
                    .texts();
            users.put(Integer.toString(user), Map.of("secret", session));
        }

        // The cache evicts entries on other threads.
        Await.until(
                "memory within its limit",
                () -> users.values().stream().mapToInt(SessionMaps::bytes).sum() <= 1_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "7", "7-", "-7", "x-y", "7-00000000000000000000000000000000"})
    void of_an_id_that_is_none_there_is_none(String id) {
        sessions.begin(Session.of(ANN, false, START));

        assertThat(sessions.find(id)).isEmpty();
        assertThat(sessions.change(id, Session::withNewForm)).isEmpty();
    }

    @Test
    void no_two_have_the_same_id() {
        assertThat(sessions.begin(Session.of(ANN, false, START)))
                .matches("7-[\\w-]{32}")
                .isNotEqualTo(sessions.begin(Session.of(ANN, false, START)));
    }

    private void at(Duration later) {
        sessions.clock = Clock.fixed(START.plus(later), ZoneOffset.UTC);
    }
}
