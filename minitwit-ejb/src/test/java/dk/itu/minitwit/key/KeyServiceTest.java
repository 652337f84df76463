package dk.itu.minitwit.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.user.AccountService;
import dk.itu.minitwit.user.UserView;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Access keys: the service with its repository and database. */
class KeyServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private static final String HERE = "192.0.2.1";
    private static final String PASSWORD = "correct horse";
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    private static final Set<Scope> SOME = Set.of(Scope.READ, Scope.WRITE);

    private KeyService keys;
    private UserView anna;
    private UserView bo;

    @BeforeEach
    void prepare() throws SQLException {
        keys = at(NOW);
        anna = new UserView(new TestData(DATABASE).user("anna"), "anna", 0);
        bo = new UserView(new TestData(DATABASE).user("bo"), "bo", 0);
    }

    /** The service of any node, at this time. */
    private static KeyService at(Instant time) {
        KeyService service = new KeyService();
        service.keys = new KeyRepository();
        service.keys.entityManager = DATABASE.entityManager();
        service.clock = Clock.fixed(time, ZoneOffset.UTC);
        service.accounts = new AccountService() {
            @Override
            public void confirmPassword(String action, UserView user, String current, String address) {
                if (!PASSWORD.equals(current)) {
                    throw BusinessException.inField("current", ErrorKind.INVALID, "The current password is wrong");
                }
            }
        };
        return service;
    }

    private String made(String name, Set<Scope> scopes) {
        return keys.make(anna, PASSWORD, new NewKey(name, scopes, 30), HERE);
    }

    @Test
    void a_key_stands_for_its_user_and_scopes() {
        String secret = made("backup", SOME);

        assertThat(secret).matches("mtw_[0-9a-f]{64}");
        Caller caller = keys.caller(secret);
        assertThat(caller.username()).isEqualTo("anna");
        assertThat(caller.userId()).isEqualTo(anna.id());
        assertThat(caller.scopes()).isEqualTo(SOME);
        assertThat(caller.endsAt()).isEqualTo(NOW.plus(Duration.ofDays(30)));
        caller.require(Scope.WRITE);
        assertRefused(ErrorKind.FORBIDDEN, () -> caller.require(Scope.FOLLOW));
        assertRefused(ErrorKind.FORBIDDEN, () -> Caller.SIMULATOR.require(Scope.READ));
    }

    @Test
    void only_a_hash_is_stored() throws SQLException {
        String secret = made("backup", SOME);

        assertThat(DATABASE.column("SELECT access_keys::text FROM access_keys"))
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContain(secret, secret.substring(4)));
        assertThat(DATABASE.column(
                        "SELECT encode(sha256(?::bytea), 'hex') = encode(hash, 'hex') FROM access_keys", secret))
                .containsExactly("t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "mtw_", "mtw_0123", "Bearer"})
    void another_text_is_no_key(String secret) {
        assertRefused(ErrorKind.UNAUTHENTICATED, () -> keys.caller(secret));
        assertRefused(ErrorKind.UNAUTHENTICATED, () -> keys.caller(KeySecret.random()));
    }

    @Test
    void a_key_ends_in_time() {
        String secret = made("backup", SOME);

        assertThat(at(NOW.plus(Duration.ofDays(30)).minusSeconds(1)).caller(secret))
                .isNotNull();
        assertRefused(
                ErrorKind.UNAUTHENTICATED,
                () -> at(NOW.plus(Duration.ofDays(30))).caller(secret));
    }

    @Test
    void a_revoked_key_ends_at_once_on_another_node() {
        String secret = made("backup", SOME);
        KeyService other = at(NOW);
        other.keys.entityManager = DATABASE.anotherEntityManager();
        long id = other.caller(secret).keyId();

        assertRefused(ErrorKind.NOT_FOUND, () -> keys.revoke(bo.id(), id, HERE));
        keys.revoke(anna.id(), id, HERE);

        assertRefused(ErrorKind.UNAUTHENTICATED, () -> other.caller(secret));
        assertRefused(ErrorKind.NOT_FOUND, () -> keys.revoke(anna.id(), id, HERE));
    }

    @Test
    void keys_go_with_their_user() throws SQLException {
        String secret = made("backup", SOME);

        DATABASE.execute("SELECT delete_user(?)", anna.id());

        assertRefused(ErrorKind.UNAUTHENTICATED, () -> keys.caller(secret));
    }

    @Test
    void a_suspended_user_s_key_is_refused_until_the_end() throws SQLException {
        String secret = made("backup", SOME);
        DATABASE.execute(
                "UPDATE users SET suspension_reason = 'spam', suspended_until = ? WHERE username = 'anna'",
                NOW.plusSeconds(60).atOffset(ZoneOffset.UTC));

        assertRefused(ErrorKind.FORBIDDEN, () -> keys.caller(secret));
        assertThat(at(NOW.plusSeconds(60)).caller(secret)).isNotNull();
        DATABASE.execute("UPDATE users SET suspended_until = NULL");
        assertRefused(ErrorKind.FORBIDDEN, () -> at(NOW.plusSeconds(60)).caller(secret));
    }

    @Test
    void the_last_use_is_stored_once_a_minute() {
        String secret = made("backup", SOME);
        assertThat(keys.list(anna.id()).get(0).lastUsedAt()).isNull();

        keys.caller(secret);
        at(NOW.plusSeconds(60)).caller(secret);
        assertThat(keys.list(anna.id()).get(0).lastUsedAt()).isEqualTo(NOW);
        at(NOW.plusSeconds(61)).caller(secret);
        assertThat(keys.list(anna.id()).get(0).lastUsedAt()).isEqualTo(NOW.plusSeconds(61));
    }

    @Test
    void lists_own_keys_in_order() {
        made("first", SOME);
        made("second", Set.of(Scope.ADMIN, Scope.FOLLOW));
        keys.make(bo, PASSWORD, new NewKey("bo's", SOME, 1), HERE);

        assertThat(keys.list(anna.id())).extracting(KeyView::name).containsExactly("first", "second");
        assertThat(keys.list(anna.id()).get(1).scopes()).isEqualTo(List.of("follow", "admin"));
        assertThat(keys.list(anna.id()).get(1).madeAt()).isEqualTo(NOW);
    }

    @Test
    void needs_the_password() throws SQLException {
        assertRefused(ErrorKind.INVALID, () -> keys.make(anna, "wrong", new NewKey("backup", SOME, 30), HERE));

        assertThat(DATABASE.number("SELECT count(*) FROM access_keys")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'',30", "'  ',30", "backup,0", "backup,367", "'a\tb',30"})
    void refuses_a_bad_wish(String name, int days) {
        assertRefused(ErrorKind.INVALID, () -> keys.make(anna, PASSWORD, new NewKey(name, SOME, days), HERE));
        assertRefused(ErrorKind.INVALID, () -> made("backup", Set.of()));
        assertRefused(ErrorKind.INVALID, () -> made("backup", Set.of(Scope.SIMULATOR)));
        assertRefused(ErrorKind.INVALID, () -> made("x".repeat(101), SOME));
    }

    @Test
    void names_differ_and_are_twenty_at_most() {
        made("backup", SOME);
        assertConflict("You have a key with this name", "backup");
        for (int i = 1; i < 20; i++) {
            made("number " + i, SOME);
        }
        assertConflict("You have 20 keys: revoke one first", "one more");
        assertThat(at(NOW.plus(Duration.ofDays(31))).make(anna, PASSWORD, new NewKey("later", SOME, 30), HERE))
                .isNotNull();
    }

    private void assertConflict(String message, String name) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> made(name, SOME))
                .withMessage(message)
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(ErrorKind.CONFLICT));
    }

    private static void assertRefused(ErrorKind kind, Runnable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(kind));
    }
}
