package dk.itu.minitwit.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Throttling of password guesses: the service with its repository and database. */
class ThrottleServiceTest {

    private static final SignInAttempt ANNA = attempt("anna", "192.0.2.1");

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private ThrottleService throttle;
    private Instant now = Instant.parse("2026-02-03T04:05:06Z");

    @BeforeEach
    void prepare() {
        throttle = new Services(DATABASE).throttle;
        setClock();
    }

    @Test
    void lets_some_failures_pass_and_doubles_the_wait_then() {
        fail(ANNA, 4);
        assertAllowed(ANNA);
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            fail(ANNA, 1);
            assertWait(ANNA, seconds);
            pass(Duration.ofSeconds(seconds));
            assertAllowed(ANNA);
        }
    }

    @Test
    void says_the_whole_seconds_that_are_left() {
        fail(ANNA, 7);
        pass(Duration.ofMillis(1_500));

        assertWait(ANNA, 3);
    }

    @Test
    void leaves_the_owner_elsewhere_and_others_from_here_alone() {
        fail(ANNA, 10);

        assertAllowed(attempt("anna", "192.0.2.2"));
        assertAllowed(attempt("bo", "192.0.2.1"));
    }

    /** Other users share the address, so it is rate-limited, not refused. */
    @Test
    void sets_the_pace_of_an_address_that_tries_many_accounts() {
        spray(49);
        assertThat(throttle.requireAllowed(attempt("another", "192.0.2.1"))).isFalse();

        spray(1);

        assertThat(throttle.requireAllowed(attempt("another", "192.0.2.1"))).isTrue();
        assertThat(throttle.requireAllowed(attempt("another", "192.0.2.2"))).isFalse();
        spray(500);
        assertThat(throttle.requireAllowed(attempt("another", "192.0.2.1")))
                .as("no wait, however much fails")
                .isTrue();
    }

    @Test
    void lowers_the_failures_of_an_address_by_the_free_attempts_once_per_interval() {
        spray(55);

        succeed(attempt("bo", "192.0.2.1"));
        assertThat(throttle.requireAllowed(attempt("another", "192.0.2.1"))).isTrue();
        succeed(attempt("bo", "192.0.2.1"));
        assertThat(throttle.requireAllowed(attempt("another", "192.0.2.1")))
                .as("an account of a guesser's own")
                .isTrue();
        succeed(attempt("carl", "192.0.2.1"));
        assertThat(throttle.requireAllowed(attempt("another", "192.0.2.1"))).isFalse();
    }

    @Test
    void remembers_no_success_where_nothing_failed() throws SQLException {
        succeed(ANNA);

        assertThat(DATABASE.number("SELECT count(*) FROM sign_in_failures")).isZero();
    }

    @Test
    void judges_a_known_device_by_itself() {
        SignInAttempt phone = new SignInAttempt("anna", "192.0.2.1", "phone");
        fail(ANNA, 60);
        spray(60);

        assertThat(throttle.requireAllowed(phone)).as("no pace either").isFalse();
        fail(phone, 5);
        assertWait(phone, 1);
        assertAllowed(new SignInAttempt("anna", "192.0.2.1", "laptop"));
    }

    /** A guesser signs in to an own account between guesses. */
    @Test
    void takes_nothing_off_an_address_for_a_known_device() {
        spray(50);

        succeed(new SignInAttempt("bo", "192.0.2.1", "laptop"));

        assertThat(throttle.requireAllowed(attempt("another", "192.0.2.1"))).isTrue();
    }

    @Test
    void slows_down_many_addresses_that_try_one_account() {
        for (int i = 0; i < 50; i++) {
            fail(attempt("anna", "192.0.2." + i), 1);
        }

        assertWait(attempt("anna", "198.51.100.1"), 1);
    }

    @Test
    void takes_a_network_of_version_6_for_one_address() {
        fail(attempt("anna", "2001:db8::1"), 5);

        assertWait(attempt("anna", "2001:db8:0:0:ffff::2"), 1);
        assertAllowed(attempt("anna", "2001:db8:0:1::1"));
    }

    @Test
    void forgets_after_a_quarter_of_an_hour() throws SQLException {
        fail(ANNA, 12);
        pass(Duration.ofMinutes(15));

        assertAllowed(ANNA);
        fail(ANNA, 1);
        assertAllowed(ANNA);
        pass(Duration.ofMinutes(16));
        fail(attempt("bo", "198.51.100.1"), 1);
        assertThat(DATABASE.number("SELECT count(*) FROM sign_in_failures"))
                .as("what is old is gone")
                .isEqualTo(3);
    }

    @Test
    void forgets_failures_from_the_address_when_the_owner_signs_in() throws SQLException {
        fail(ANNA, 12);
        succeed(ANNA);

        assertAllowed(ANNA);
        assertThat(DATABASE.number("SELECT sum(failures) FROM sign_in_failures"))
                .as("the account's stay, and the address's but for five")
                .isEqualTo(12 + 7);
    }

    @Test
    void stores_neither_names_nor_addresses() throws SQLException {
        fail(ANNA, 1);

        assertThat(DATABASE.column("SELECT subject FROM sign_in_failures"))
                .hasSize(3)
                .allMatch(subject -> subject.matches("[0-9a-f]{64}"));
    }

    private static SignInAttempt attempt(String name, String address) {
        return new SignInAttempt(name, address, null);
    }

    /** Failures from one address for many accounts, one each. */
    private void spray(int accounts) {
        for (int i = 0; i < accounts; i++) {
            fail(attempt("user " + i, "192.0.2.1"), 1);
        }
    }

    private void succeed(SignInAttempt attempt) {
        throttle.succeeded(attempt);
    }

    private void fail(SignInAttempt attempt, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(attempt);
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
        setClock();
    }

    private void setClock() {
        throttle.clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    private void assertAllowed(SignInAttempt attempt) {
        assertThatCode(() -> throttle.requireAllowed(attempt)).doesNotThrowAnyException();
    }

    private void assertWait(SignInAttempt attempt, int seconds) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> throttle.requireAllowed(attempt))
                .withMessage(
                        "Too many failed attempts: try again in " + seconds + (seconds == 1 ? " second" : " seconds"))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(ErrorKind.THROTTLED))
                .satisfies(refused -> assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(seconds)));
    }
}
