package dk.itu.minitwit.user;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.audit.TestTrail;
import dk.itu.minitwit.mail.TestMail;
import dk.itu.minitwit.metrics.TestMetrics;
import dk.itu.minitwit.password.TestHasher;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.site.SiteStatus;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** The services of this package with their dependencies, each method in its transaction mode. */
final class Services {

    /** A fixed clock, so that no test depends on its own speed. */
    static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    final RegistrationService registrations = new RegistrationService();
    final UserService users = new TransactionalUsers();
    final SignInService signIns = new SignInService();
    final AccountService accounts = new AccountService();
    final ReadingService readings = new ReadingService();
    final FactorService factors = new FactorService();
    final MailedLinkService mailed = new MailedLinkService();
    final ThrottleService throttle = new TransactionalThrottle();
    final SignInPace pace = new SignInPace() {
        @Override
        void pause(Duration wait) {}
    };
    final TestMetrics metrics = new TestMetrics();

    /** The default address of sign-ins. */
    static final String HERE = "192.0.2.1";

    private final TestDatabase database;

    /** Without a mail server. */
    Services(TestDatabase database) {
        this(database, TestMail.without(database));
    }

    Services(TestDatabase database, TestMail mail) {
        this.database = database;
        registrations.registrations = new RegistrationRepository();
        registrations.registrations.entityManager = database.entityManager();
        registrations.hasher = TestHasher.patient(metrics);
        registrations.metrics = metrics.metrics();
        registrations.site = new SiteStatus();
        registrations.outbox = mail.outbox();
        users.users = new UserRepository();
        users.users.entityManager = database.entityManager();
        users.audit = TestTrail.on(database);
        users.outbox = mail.outbox();
        users.links = mail.links();
        mailed.users = users.users;
        mailed.userService = users;
        mailed.throttle = throttle;
        mailed.outbox = mail.outbox();
        mailed.links = mail.links();
        mailed.hasher = registrations.hasher;
        mailed.metrics = metrics.metrics();
        throttle.failures = new SignInFailureRepository();
        throttle.failures.entityManager = database.entityManager();
        throttle.clock = CLOCK;
        pace.clock = CLOCK;
        signIns.users = users.users;
        signIns.userService = users;
        signIns.throttle = throttle;
        signIns.pace = pace;
        signIns.hasher = registrations.hasher;
        signIns.metrics = metrics.metrics();
        signIns.clock = CLOCK;
        accounts.users = users.users;
        accounts.sessions = new SessionRepository();
        accounts.sessions.entityManager = users.users.entityManager;
        accounts.userService = users;
        readings.readings = new ReadingRepository();
        readings.readings.entityManager = database.entityManager();
        accounts.throttle = throttle;
        accounts.hasher = registrations.hasher;
        accounts.metrics = metrics.metrics();
        factors.users = users.users;
        factors.factors = new FactorRepository();
        factors.factors.entityManager = database.entityManager();
        factors.throttle = throttle;
        factors.metrics = metrics.metrics();
        factors.clock = CLOCK;
    }

    UserView register(String name, String password) {
        return registrations.register(new Registration(name, "test@test", password));
    }

    UserView signIn(String name, String password) {
        return signIn(name, password, HERE);
    }

    UserView signIn(String name, String password, String address) {
        return signIn(name, password, address, null);
    }

    UserView signIn(String name, String password, String address, String device) {
        return signIns.signIn(name, password, address, device);
    }

    UserView signUp(String name, String email, String password) {
        return registrations.signUp(new Registration(name, email, password), HERE);
    }

    /** Replaces the only user's hash without the services. */
    void storeHash(String hash) throws SQLException {
        database.execute("UPDATE users SET password_hash = ?", hash);
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

    private final class TransactionalUsers extends UserService {

        @Override
        public int changePassword(UserView user, String expectedHash, String newHash) {
            return database.inTransaction(() -> super.changePassword(user, expectedHash, newHash));
        }

        @Override
        public void resetPassword(String link, String newHash, String address) {
            database.inTransaction(() -> super.resetPassword(link, newHash, address));
        }

        @Override
        public void confirmAddress(String link, String address) {
            database.inTransaction(() -> super.confirmAddress(link, address));
        }

        @Override
        public void noteSignIn(User user, boolean knownDevice, String time) {
            database.inTransaction(() -> super.noteSignIn(user, knownDevice, time));
        }

        @Override
        public void confirmAgain(User user) {
            database.inTransaction(() -> super.confirmAgain(user));
        }

        @Override
        public void changeEmail(UserView user, String email) {
            database.inTransaction(() -> super.changeEmail(user, email));
        }

        @Override
        public void endSessions(long userId) {
            database.inTransaction(() -> super.endSessions(userId));
        }

        @Override
        public void auditSignIn(User user, String address) {
            database.inTransaction(() -> super.auditSignIn(user, address));
        }

        @Override
        public void renewPasswordHash(long userId, String expected, String renewed) {
            database.inTransaction(() -> super.renewPasswordHash(userId, expected, renewed));
        }
    }

    private final class TransactionalThrottle extends ThrottleService {

        @Override
        public boolean requireAllowed(SignInAttempt attempt) {
            return database.inTransaction(() -> super.requireAllowed(attempt));
        }

        @Override
        public void failed(SignInAttempt attempt) {
            database.inTransaction(() -> super.failed(attempt));
        }

        @Override
        public void succeeded(SignInAttempt attempt) {
            database.inTransaction(() -> super.succeeded(attempt));
        }
    }
}
