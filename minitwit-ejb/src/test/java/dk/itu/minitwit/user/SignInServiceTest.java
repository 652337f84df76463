package dk.itu.minitwit.user;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.password.PasswordHasher;
import dk.itu.minitwit.password.PasswordMatch;
import dk.itu.minitwit.password.TestHasher;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in: the service with its repository and database. */
class SignInServiceTest {

    private static final String LEGACY =
            "pbkdf2:sha256:50000$Xa3kP9wQ$" + "cf10c72062168e06a4d62d5e73540f8734b0c23fb947c053f7bd0a28248f0ed2";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private Services services;
    private UserView anna;

    @BeforeEach
    void prepare() {
        services = new Services(DATABASE);
        anna = services.register("anna", "p");
        services.metrics.counts().clear();
    }

    @Test
    void signs_in_with_the_password_of_the_registration() {
        assertThat(services.signIn("anna", "p")).isEqualTo(anna);
        assertThat(services.metrics.counts()).containsOnlyKeys("minitwit_sign_ins_total");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"Anna", "anna ", "anna\u0000", "\uD83C"})
    void says_that_a_name_is_wrong(String name) {
        Services.assertRefused(ErrorKind.UNAUTHENTICATED, "Invalid username", () -> services.signIn(name, "p"));
        assertThat(services.metrics.counts()).containsOnlyKeys("minitwit_sign_in_failures_total{reason=username}");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"P", "p ", "p\u0000", "\uD800", "p\uDFFF"})
    void says_that_a_password_is_wrong(String password) {
        Services.assertRefused(ErrorKind.UNAUTHENTICATED, "Invalid password", () -> services.signIn("anna", password));
        assertThat(services.metrics.counts()).containsOnlyKeys("minitwit_sign_in_failures_total{reason=password}");
    }

    @Test
    void takes_a_hash_of_no_known_format_for_a_wrong_password() throws SQLException {
        services.storeHash("$argon2id$garbled");

        Services.assertRefused(ErrorKind.UNAUTHENTICATED, "Invalid password", () -> services.signIn("anna", "p"));
    }

    @Test
    void refuses_a_suspended_user_until_the_end() throws SQLException {
        DATABASE.execute(
                "UPDATE users SET suspension_reason = 'spam', suspended_until = timestamptz '2026-02-03T04:05:06.1Z'");

        Services.assertRefused(
                ErrorKind.FORBIDDEN,
                "This account is suspended until 2026-02-03 04:05 UTC: spam",
                () -> services.signIn("anna", "p"));
        assertThat(services.metrics.counts()).containsOnlyKeys("minitwit_sign_in_failures_total{reason=suspended}");

        DATABASE.execute("UPDATE users SET suspended_until = timestamptz '2026-02-03T04:05:06Z'");

        assertThat(services.signIn("anna", "p")).isEqualTo(anna);
    }

    @Test
    void refuses_a_user_who_is_suspended_without_an_end() throws SQLException {
        DATABASE.execute("UPDATE users SET suspension_reason = 'spam'");

        Services.assertRefused(
                ErrorKind.FORBIDDEN, "This account is suspended: spam", () -> services.signIn("anna", "p"));
        Services.assertRefused(ErrorKind.UNAUTHENTICATED, "Invalid password", () -> services.signIn("anna", "q"));
    }

    @Test
    void throttles_guesses_of_a_password_or_a_name() {
        for (int i = 0; i < 5; i++) {
            Services.assertRefused(ErrorKind.UNAUTHENTICATED, "Invalid password", () -> services.signIn("anna", "q"));
            Services.assertRefused(ErrorKind.UNAUTHENTICATED, "Invalid username", () -> services.signIn("ann", "q"));
        }

        for (String name : new String[] {"anna", "ann"}) {
            Services.assertRefused(
                    ErrorKind.THROTTLED,
                    "Too many failed attempts: try again in 1 second",
                    () -> services.signIn(name, "p"));
        }
        assertThat(services.signIn("anna", "p", "198.51.100.1"))
                .as("from elsewhere")
                .isEqualTo(anna);
    }

    /** Many users behind one address, one of them a guesser. */
    @Test
    void lets_a_right_password_in_from_an_address_where_much_failed() {
        for (int i = 0; i < 52; i++) {
            String nobody = "nobody " + i;
            Services.assertRefused(ErrorKind.UNAUTHENTICATED, "Invalid username", () -> services.signIn(nobody, "q"));
        }

        assertThat(services.signIn("anna", "p")).isEqualTo(anna);
        assertThat(services.metrics.counts()).containsEntry("minitwit_sign_ins_total", 1);
    }

    @Test
    void lets_a_device_in_that_was_there_before_whatever_others_do() {
        services.signIn("anna", "p");
        String device = services.signIns.deviceToken(anna);
        for (int i = 0; i < 5; i++) {
            Services.assertRefused(ErrorKind.UNAUTHENTICATED, "Invalid password", () -> services.signIn("anna", "q"));
        }

        assertThat(services.signIn("anna", "p", Services.HERE, device)).isEqualTo(anna);
        Services.assertRefused(
                ErrorKind.THROTTLED,
                "Too many failed attempts: try again in 1 second",
                () -> services.signIn("anna", "p", Services.HERE, null));
    }

    @Test
    void knows_no_device_by_a_token_that_is_forged_or_of_another_user_or_of_before() throws SQLException {
        String device = services.signIns.deviceToken(anna);
        String bos = services.signIns.deviceToken(services.register("bo", "p"));
        for (int i = 0; i < 5; i++) {
            Services.assertRefused(ErrorKind.UNAUTHENTICATED, "Invalid password", () -> services.signIn("anna", "q"));
        }

        for (String token : new String[] {"", ".", "x.y", "x" + device, device + "x", device.replace('.', ' '), bos}) {
            assertThrottled(token);
        }
        DATABASE.execute("UPDATE users SET session_generation = 1");
        assertThrottled(device);
        String since = services.signIns.deviceToken(anna);
        services.storeHash(services.registrations.hasher.hash("p"));
        assertThrottled(since);
    }

    private void assertThrottled(String token) {
        Services.assertRefused(
                ErrorKind.THROTTLED,
                "Too many failed attempts: try again in 1 second",
                () -> services.signIn("anna", "p", Services.HERE, token));
    }

    /** Older hashes are of the password as typed, without normalization. */
    @Test
    void renews_the_hash_of_a_password_in_another_spelling() throws SQLException {
        String stored = TestHasher.hashAsTyped("cafe\u0301");
        services.storeHash(stored);

        assertThat(services.signIn("anna", "cafe\u0301")).isEqualTo(anna);

        assertThat(services.storedHash()).isNotEqualTo(stored);
        assertThat(services.signIn("anna", "caf\u00E9")).isEqualTo(anna);
    }

    @Test
    void renews_a_legacy_hash_at_the_first_sign_in() throws SQLException {
        services.storeHash(LEGACY);

        assertThat(services.signIn("anna", "correct horse")).isEqualTo(anna);

        assertThat(services.storedHash()).startsWith("$argon2id$v=19$m=7168,t=5,p=1$");
        assertThat(services.signIn("anna", "correct horse")).isEqualTo(anna);
    }

    @Test
    void leaves_a_legacy_hash_alone_when_the_password_is_wrong() throws SQLException {
        services.storeHash(LEGACY);

        Services.assertRefused(
                ErrorKind.UNAUTHENTICATED, "Invalid password", () -> services.signIn("anna", "wrong horse"));

        assertThat(services.storedHash()).isEqualTo(LEGACY);
    }

    @Test
    void leaves_a_current_hash_alone() throws SQLException {
        String stored = services.storedHash();

        services.signIn("anna", "p");

        assertThat(services.storedHash()).isEqualTo(stored);
    }

    @Test
    void signs_in_without_renewing_the_hash_when_too_much_is_going_on() throws SQLException {
        services.storeHash(LEGACY);
        services.signIns.hasher = new PasswordHasher() {
            @Override
            public String hash(String password) {
                throw new BusinessException(ErrorKind.OVERLOADED, "too many");
            }

            @Override
            public PasswordMatch verify(String password, String stored) {
                return PasswordMatch.OUTDATED;
            }
        };

        assertThat(services.signIn("anna", "correct horse")).isEqualTo(anna);

        assertThat(services.storedHash()).isEqualTo(LEGACY);
    }
}
