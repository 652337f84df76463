package dk.itu.minitwit.user;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How far a user has read: the rule, and what is stored. */
class ReadingTest {

    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final Services services = new Services(DATABASE);

    private static Reading read(Reading before, long shown, Duration later) {
        return before.then(shown, before.at().plus(later));
    }

    @Test
    void has_no_line_in_the_first_sitting() {
        Reading first = Reading.NONE.then(7, NOON);

        assertThat(first).isEqualTo(new Reading(0, 7, NOON));
        assertThat(read(first, 9, Duration.ofMinutes(9)).line()).isZero();
    }

    @Test
    void moves_the_line_to_what_was_shown_before_the_pause() {
        Reading before = new Reading(3, 7, NOON);

        assertThat(read(before, 12, Reading.PAUSE)).isEqualTo(new Reading(7, 12, NOON.plus(Reading.PAUSE)));
    }

    @Test
    void keeps_the_line_however_often_the_page_is_loaded() {
        Reading reading = new Reading(3, 7, NOON);
        for (int i = 1; i < 20; i++) {
            reading = read(reading, 7 + i, Reading.PAUSE.minusSeconds(1));
            assertThat(reading.line()).isEqualTo(3);
        }
        assertThat(read(reading, 30, Reading.PAUSE).line()).isEqualTo(26);
    }

    /** Such as after the newest message was deleted. */
    @Test
    void never_goes_back() {
        assertThat(read(new Reading(3, 7, NOON), 5, Duration.ofSeconds(1)).newest())
                .isEqualTo(7);
    }

    @Test
    void is_stored_when_something_changes_and_once_a_minute() {
        Reading before = new Reading(3, 7, NOON);

        assertThat(read(before, 7, Reading.EXACTNESS.minusSeconds(1)).isNews(before))
                .isFalse();
        assertThat(read(before, 7, Reading.EXACTNESS).isNews(before)).isTrue();
        assertThat(read(before, 8, Duration.ofSeconds(1)).isNews(before)).isTrue();
        assertThat(read(before, 7, Reading.PAUSE).isNews(before)).isTrue();
    }

    @Test
    void comes_back_with_the_session() {
        UserView anna = services.register("anna", "correct horse");
        assertThat(stored(anna)).isEqualTo(Reading.NONE);

        services.readings.store(anna.id(), new Reading(0, 7, NOON));
        services.readings.store(anna.id(), new Reading(7, 12, NOON.plusSeconds(1)));

        assertThat(stored(anna)).isEqualTo(new Reading(7, 12, NOON.plusSeconds(1)));
    }

    @Test
    void of_a_slower_device_changes_nothing() {
        UserView anna = services.register("anna", "correct horse");
        services.readings.store(anna.id(), new Reading(7, 12, NOON));

        services.readings.store(anna.id(), new Reading(0, 9, NOON.minusSeconds(1)));

        assertThat(stored(anna)).isEqualTo(new Reading(7, 12, NOON));
    }

    @Test
    void goes_with_the_user() throws SQLException {
        UserView anna = services.register("anna", "correct horse");
        services.readings.store(anna.id(), new Reading(7, 12, NOON));

        DATABASE.execute("SELECT delete_user(" + anna.id() + ")");
        services.readings.store(anna.id(), new Reading(12, 20, NOON.plusSeconds(1)));

        assertThat(DATABASE.number("SELECT count(*) FROM readings")).isZero();
    }

    private Reading stored(UserView user) {
        return services.accounts.standing(user).orElseThrow().reading();
    }
}
