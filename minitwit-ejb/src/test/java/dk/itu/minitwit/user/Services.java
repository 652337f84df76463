package dk.itu.minitwit.user;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.TestMetrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.SQLException;

/** The services of this package with everything that a container injects. */
final class Services {

    final UserService users = new UserService();
    final SignInService signIns = new SignInService();
    final TestMetrics metrics = new TestMetrics();

    private final TestDatabase database;

    Services(TestDatabase database) {
        this.database = database;
        users.users = new UserRepository();
        users.users.entityManager = database.entityManager();
        users.hasher = hasher(metrics);
        users.metrics = metrics.registry();
        signIns.users = users.users;
        signIns.userService = users;
        signIns.hasher = users.hasher;
        signIns.metrics = metrics.registry();
    }

    /** One that waits long enough for a busy machine. */
    static PasswordHasher hasher(TestMetrics metrics) {
        PasswordHasher hasher = new PasswordHasher();
        hasher.maxWaitMillis = 10_000;
        hasher.waitingPerSlot = 3;
        hasher.metrics = metrics.registry();
        hasher.prepareSlots();
        return hasher;
    }

    UserView register(String name, String password) {
        return database.inTransaction(() -> users.register(new Registration(name, "test@test", password)));
    }

    UserView signIn(String name, String password) {
        return database.inTransaction(() -> signIns.signIn(name, password));
    }

    /** Lets the only user there is have this hash, past the services. */
    void storeHash(String hash) throws SQLException {
        database.execute("UPDATE users SET password_hash = ?", hash);
        database.entityManager().clear();
    }

    String storedHash() throws SQLException {
        return database.column("SELECT password_hash FROM users").get(0);
    }

    static void assertRefused(ErrorKind kind, String message, Runnable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work::run)
                .withMessage(message)
                .extracting(BusinessException::kind)
                .isEqualTo(kind);
    }
}
