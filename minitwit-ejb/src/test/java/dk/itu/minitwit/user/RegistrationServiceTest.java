package dk.itu.minitwit.user;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-up: the service with its repository and database. */
class RegistrationServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private static final String PASSWORD = "battery staple";

    private Services services;

    @BeforeEach
    void prepare() {
        services = new Services(DATABASE);
    }

    @Test
    void registers_a_user() throws SQLException {
        UserView registered = services.register("Roger Histand", "h");

        assertThat(registered.username()).isEqualTo("Roger Histand");
        assertThat(DATABASE.column("SELECT concat_ws('|', id, username, email) FROM users"))
                .containsExactly(registered.id() + "|Roger Histand|test@test");
        assertThat(services.metrics.counts()).isEqualTo(Map.of("minitwit_registrations_total", 1));
    }

    @Test
    void stores_no_password() throws SQLException {
        services.register("anna", "super secret");

        assertThat(DATABASE.column("SELECT users::text FROM users").get(0))
                .contains("$argon2id$")
                .doesNotContain("super secret");
    }

    @Test
    void refuses_a_taken_username() throws SQLException {
        services.register("anna", "p");

        Services.assertRefused(
                ErrorKind.CONFLICT, "The username is already taken", () -> services.register("anna", "q"));
        assertThat(DATABASE.number("SELECT count(*) FROM users")).isEqualTo(1);
        assertThat(services.metrics.counts()).isEqualTo(Map.of("minitwit_registrations_total", 1));
    }

    @Test
    void stores_nothing_that_breaks_a_rule() throws SQLException {
        Services.assertRefused(ErrorKind.INVALID, "You have to enter a username", () -> services.register("", "p"));
        Services.assertRefused(ErrorKind.INVALID, "You have to enter a password", () -> services.register("anna", ""));
        assertThat(DATABASE.number("SELECT count(*) FROM users")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna Ek", "anna ek", "\uFF21nna Ek", "\u0410nna \u0395k", "Ann\u0430 Ek", "\u0251nna ek"})
    void refuses_a_name_that_looks_like_an_existing_one(String name) throws SQLException {
        services.register("Anna Ek", "p");

        Services.assertRefused(
                ErrorKind.CONFLICT, "The username is already taken", () -> services.signUp(name, "a@b", PASSWORD));
        assertThat(DATABASE.number("SELECT count(*) FROM users")).isEqualTo(1);
    }

    /** The API accepts them, and so did the previous release. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                " Anna",
                "Anna ",
                "A\u200Bnna",
                "\u202EAnna",
                "Anna\uFEFF",
                "Anna\u00A0",
                "\u3164Anna",
                "A\u034Fnna"
            })
    void refuses_a_name_that_looks_like_a_name_from_the_API(String name) throws SQLException {
        services.register(name, "p");

        Services.assertRefused(
                ErrorKind.CONFLICT, "The username is already taken", () -> services.signUp("Anna", "a@b", PASSWORD));
    }

    @Test
    void lets_others_sign_up_on_the_pages() throws SQLException {
        services.register("Anna Ek", "p");

        assertThat(services.signUp("Anna", "a@b", PASSWORD).username()).isEqualTo("Anna");
        assertThat(services.signUp("AnnaEk", "a@b", PASSWORD).username()).isEqualTo("AnnaEk");
        assertThat(services.signUp("\u00C5nna Ek", "a@b", PASSWORD).username()).isEqualTo("\u00C5nna Ek");
        assertThat(services.signUp("\uFDFA".repeat(255), "a@b", PASSWORD).username())
                .hasSize(255);
        assertThat(services.metrics.counts()).isEqualTo(Map.of("minitwit_registrations_total", 5));
    }

    @Test
    void the_API_accepts_names_that_the_pages_refuse() {
        services.register("Anna", "p");

        for (String name : List.of("anna", " Anna ", "A\u200Bnna", "\u202Eanna", "\uFDFA".repeat(255))) {
            assertThat(services.register(name, "p").username()).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Correct Horse", "correct horse", "Correct\u00A0Horse"})
    void takes_neither_the_name_nor_the_address_for_a_password(String password) {
        String message = "The password must differ from the username and the e-mail address";
        Services.assertRefused(ErrorKind.INVALID, message, () -> services.signUp("Correct Horse", "a@b", password));
        Services.assertRefused(
                ErrorKind.INVALID, message, () -> services.signUp("x", "A@example.org", "a@Example.org"));
    }

    @Test
    void renews_a_hash_unless_the_password_was_changed_meanwhile() throws SQLException {
        long id = new TestData(DATABASE).user("anna");

        renew(id, "another hash", "renewed");
        renew(id + 1, "none", "renewed");
        assertThat(services.storedHash()).isEqualTo("none");

        renew(id, "none", "renewed");
        assertThat(services.storedHash()).isEqualTo("renewed");
    }

    private void renew(long id, String expected, String renewed) {
        services.users.renewPasswordHash(id, expected, renewed);
    }
}
