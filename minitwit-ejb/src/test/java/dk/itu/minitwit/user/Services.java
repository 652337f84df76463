package dk.itu.minitwit.user;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.metrics.TestMetrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Supplier;

/** The services of this package with everything that a container injects. */
final class Services {

    final UserService users = new UserService();
    final SignInService signIns = new SignInService();
    final AccountService accounts = new AccountService();
    final ThrottleService throttle = new ThrottleService();
    final SignInPace pace = new SignInPace();
    final TestMetrics metrics = new TestMetrics();

    /** Where sign-ins come from, unless a test says otherwise. */
    static final String HERE = "192.0.2.1";

    private final TestDatabase database;

    Services(TestDatabase database) {
        this.database = database;
        users.users = new UserRepository();
        users.users.entityManager = database.entityManager();
        users.hasher = hasher(metrics);
        users.metrics = metrics.metrics();
        throttle.failures = new SignInFailureRepository();
        throttle.failures.entityManager = database.entityManager();
        throttle.clock = Clock.systemUTC();
        pace.clock = Clock.systemUTC();
        signIns.users = users.users;
        signIns.userService = users;
        signIns.throttle = throttle;
        signIns.pace = pace;
        signIns.hasher = users.hasher;
        signIns.metrics = metrics.metrics();
        accounts.users = users.users;
        accounts.userService = users;
        accounts.throttle = throttle;
        accounts.hasher = users.hasher;
        accounts.metrics = metrics.metrics();
    }

    /** One that waits long enough for a busy machine. */
    static PasswordHasher hasher(TestMetrics metrics) {
        PasswordHasher hasher = new PasswordHasher();
        hasher.maxWaitMillis = 10_000;
        hasher.waitingPerSlot = 3;
        hasher.metrics = metrics.metrics();
        hasher.prepareSlots();
        return hasher;
    }

    UserView register(String name, String password) {
        return database.inTransaction(() -> users.register(new Registration(name, "test@test", password)));
    }

    UserView signIn(String name, String password) {
        return signIn(name, password, HERE);
    }

    UserView signIn(String name, String password, String address) {
        return signIn(name, password, address, null);
    }

    /** What fails is remembered, as each service has a transaction of its own. */
    UserView signIn(String name, String password, String address, String device) {
        return committed(() -> signIns.signIn(name, password, address, device));
    }

    UserView signUp(String name, String email, String password) {
        return database.inTransaction(() -> users.signUp(new Registration(name, email, password), HERE));
    }

    <T> T committed(Supplier<T> work) {
        Object result = database.inTransaction(() -> {
            try {
                return work.get();
            } catch (BusinessException refused) {
                return refused;
            }
        });
        if (result instanceof BusinessException refused) {
            throw refused;
        }
        @SuppressWarnings("unchecked")
        T expected = (T) result;
        return expected;
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
