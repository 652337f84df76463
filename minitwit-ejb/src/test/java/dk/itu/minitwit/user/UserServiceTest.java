package dk.itu.minitwit.user;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signing up: the service with its repository and database. */
class UserServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

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
        DATABASE.inTransaction(() -> {
            services.users.renewPasswordHash(id, expected, renewed);
            return null;
        });
    }
}
