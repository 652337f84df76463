package dk.itu.minitwit.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.TestMetrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing up and in: the services with their repository and database. */
class SigningTest {

    private static final String LEGACY =
            "pbkdf2:sha256:50000$Xa3kP9wQ$" + "cf10c72062168e06a4d62d5e73540f8734b0c23fb947c053f7bd0a28248f0ed2";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final TestMetrics metrics = new TestMetrics();
    private final UserService users = new UserService();
    private final SignInService signIns = new SignInService();

    @BeforeEach
    void inject() {
        PasswordHasher hasher = new PasswordHasher();
        hasher.maxWaitMillis = 10_000;
        hasher.waitingPerSlot = 3;
        hasher.metrics = metrics.registry();
        hasher.prepareSlots();
        users.users = new UserRepository();
        users.users.entityManager = DATABASE.entityManager();
        users.hasher = hasher;
        users.metrics = metrics.registry();
        signIns.users = users.users;
        signIns.userService = users;
        signIns.hasher = hasher;
        signIns.metrics = metrics.registry();
    }

    @Test
    void signs_in_with_the_password_of_the_registration() {
        UserView registered = register("Roger Histand", "h");

        assertThat(signIns.signIn("Roger Histand", "h")).isEqualTo(registered);
        assertThat(registered.username()).isEqualTo("Roger Histand");
        assertThat(metrics.counts()).isEqualTo(Map.of("minitwit_registrations", 1, "minitwit_sign_ins", 1));
    }

    @Test
    void stores_no_password() throws SQLException {
        register("anna", "super secret");

        assertThat(DATABASE.column("SELECT users::text FROM users"))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row).contains("$argon2id$").doesNotContain("super secret"));
    }

    @Test
    void refuses_a_registration_that_breaks_a_rule_or_takes_a_name() throws SQLException {
        register("anna", "p");

        assertRefused(ErrorKind.CONFLICT, "The username is already taken", () -> register("anna", "q"));
        assertRefused(ErrorKind.INVALID, "You have to enter a username", () -> register("", "q"));
        assertThat(DATABASE.number("SELECT count(*) FROM users")).isEqualTo(1);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"Anna", "anna ", "anna\u0000", "\uD83C"})
    void says_that_a_name_is_wrong(String name) {
        register("anna", "p");

        assertRefused(ErrorKind.UNAUTHENTICATED, "Invalid username", () -> signIns.signIn(name, "p"));
        assertThat(metrics.counts()).containsEntry("minitwit_sign_in_failures", 1);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"P", "p ", "p\u0000"})
    void says_that_a_password_is_wrong(String password) {
        register("anna", "p");

        assertRefused(ErrorKind.UNAUTHENTICATED, "Invalid password", () -> signIns.signIn("anna", password));
        assertThat(metrics.counts()).containsEntry("minitwit_sign_in_failures", 1);
    }

    @Test
    void renews_a_legacy_hash_at_the_first_sign_in() throws SQLException {
        storeHash(LEGACY);

        DATABASE.inTransaction(() -> signIns.signIn("anna", "correct horse"));

        assertThat(hash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        DATABASE.entityManager().clear();
        assertThat(signIns.signIn("anna", "correct horse").username()).isEqualTo("anna");
    }

    @Test
    void leaves_the_hash_alone_when_it_is_current_or_the_password_is_wrong() throws SQLException {
        storeHash(LEGACY);
        assertRefused(
                ErrorKind.UNAUTHENTICATED,
                "Invalid password",
                () -> DATABASE.inTransaction(() -> signIns.signIn("anna", "wrong horse")));
        assertThat(hash()).isEqualTo(LEGACY);

        String current = Argon2id.hash("correct horse");
        DATABASE.execute("UPDATE users SET password_hash = ?", current);
        DATABASE.entityManager().clear();
        DATABASE.inTransaction(() -> signIns.signIn("anna", "correct horse"));
        assertThat(hash()).isEqualTo(current);
    }

    @Test
    void does_not_undo_a_change_of_the_password_meanwhile() throws SQLException {
        storeHash(LEGACY);
        long id = DATABASE.number("SELECT id FROM users");

        renew(id, "another hash", "renewed");
        renew(id + 1, LEGACY, "renewed");
        assertThat(hash()).isEqualTo(LEGACY);

        renew(id, LEGACY, "renewed");
        assertThat(hash()).isEqualTo("renewed");
    }

    private void renew(long id, String expected, String renewed) {
        DATABASE.inTransaction(() -> {
            users.renewPasswordHash(id, expected, renewed);
            return null;
        });
    }

    private UserView register(String name, String password) {
        return DATABASE.inTransaction(() -> users.register(new Registration(name, "test@test", password)));
    }

    private static void storeHash(String hash) throws SQLException {
        DATABASE.execute("INSERT INTO users (username, email, password_hash) VALUES ('anna', 'a@b', ?)", hash);
    }

    private static String hash() throws SQLException {
        return DATABASE.column("SELECT password_hash FROM users").get(0);
    }

    private static void assertRefused(ErrorKind kind, String message, Runnable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work::run)
                .withMessage(message)
                .extracting(BusinessException::kind)
                .isEqualTo(kind);
    }
}
