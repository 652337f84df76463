package dk.itu.minitwit.user;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.factor.OneTimeCodes;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The second factor with its statements and database. */
class FactorServiceTest {

    private static final byte[] SECRET = new byte[20];
    private static final String HEX = HexFormat.of().formatHex(SECRET);
    private static final String WRONG = "The code is wrong or was used before";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private Services services;
    private UserView anna;

    @BeforeEach
    void prepare() {
        services = new Services(DATABASE);
        anna = services.register("anna", "correct horse");
    }

    @Test
    void is_set_up_with_a_code_of_the_device_only() {
        refused(WRONG, () -> setUp("000000"));
        refused(WRONG, () -> services.factors.setUp(anna, "00", code(0), Services.HERE));
        assertThat(services.accounts.standing(anna).orElseThrow().secondFactor())
                .isFalse();

        assertThat(setUp(code(0))).hasSize(10);

        assertThat(services.accounts.standing(anna).orElseThrow().secondFactor())
                .isTrue();
        Services.assertRefused(ErrorKind.CONFLICT, "There is a second factor already", () -> setUp(code(1)));
    }

    @Test
    void a_code_works_once_and_none_before_it_works_later() {
        setUp(code(-1));

        refused(WRONG, () -> confirm(code(-1)));
        confirm(code(1));
        refused(WRONG, () -> confirm(code(1)));
        refused(WRONG, () -> confirm(code(0)));
        refused(WRONG, () -> confirm(null));
    }

    @Test
    void a_code_may_have_spaces() {
        setUp(code(-1));

        confirm(code(0).substring(0, 3) + " " + code(0).substring(3));
    }

    @Test
    void a_recovery_code_works_once_and_is_stored_as_a_hash() throws SQLException {
        List<String> codes = setUp(code(0));

        assertThat(DATABASE.column("SELECT recovery_codes::text FROM users").get(0))
                .doesNotContain(codes.get(0), codes.get(0).replace("-", ""));
        confirm(codes.get(3));
        refused(WRONG, () -> confirm(codes.get(3)));
        confirm(codes.get(4).toLowerCase());
    }

    @Test
    void new_recovery_codes_take_the_place_of_the_old() {
        List<String> old = setUp(code(-1));

        List<String> renewed = services.factors.replaceRecoveryCodes(anna, code(0), Services.HERE);

        refused(WRONG, () -> confirm(old.get(0)));
        confirm(renewed.get(0));
    }

    @Test
    void is_removed_by_a_code_but_not_from_those_in_charge() throws SQLException {
        setUp(code(-1));
        DATABASE.execute("UPDATE users SET role = ?", "moderator");

        Services.assertRefused(
                ErrorKind.FORBIDDEN,
                "Moderators and administrators need a second factor",
                () -> services.factors.remove(anna, code(0), Services.HERE));
        DATABASE.execute("UPDATE users SET role = ?", "user");
        services.factors.remove(anna, code(1), Services.HERE);

        assertThat(services.accounts.standing(anna).orElseThrow().secondFactor())
                .isFalse();
        assertThat(DATABASE.column("SELECT recovery_codes::text FROM users")).containsOnlyNulls();
    }

    @Test
    void guesses_are_slowed_apart_from_those_of_passwords() {
        setUp(code(-1));
        for (int i = 0; i < 5; i++) {
            refused(WRONG, () -> confirm("123456"));
        }

        Services.assertRefused(
                ErrorKind.THROTTLED, "Too many failed attempts: try again in 1 second", () -> confirm(code(0)));
        assertThat(services.signIn("anna", "correct horse")).isEqualTo(anna);
    }

    @Test
    void half_a_sign_in_is_known_for_ten_minutes_until_the_password_changes() throws SQLException {
        String token = services.signIns.halfSignIn(anna);

        assertThat(services.signIns.halfSignedIn(token)).contains(anna);
        for (String forged :
                new String[] {null, "", "x", token.replaceFirst("\\.[0-9]+", ".9999999999"), token + "x"}) {
            assertThat(services.signIns.halfSignedIn(forged)).as(forged).isEmpty();
        }
        assertThat(HalfSignIn.user(token, Services.NOW.plusSeconds(599), services.users.users::byId))
                .isPresent();
        assertThat(HalfSignIn.user(token, Services.NOW.plusSeconds(600), services.users.users::byId))
                .isEmpty();
        services.storeHash("another");
        assertThat(services.signIns.halfSignedIn(token)).isEmpty();
    }

    private List<String> setUp(String code) {
        return services.factors.setUp(anna, HEX, code, Services.HERE);
    }

    private void confirm(String code) {
        services.factors.confirm(anna, code, Services.HERE);
    }

    private static String code(int steps) {
        Instant time = Services.NOW.plusSeconds(30L * steps);
        return OneTimeCodes.at(time, SECRET);
    }

    private static void refused(String message, Runnable work) {
        Services.assertRefused(ErrorKind.INVALID, message, work);
    }
}
