package dk.itu.minitwit.web;

import dk.itu.minitwit.factor.OneTimeCodes;
import dk.itu.minitwit.system.RunningDatabase;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A user with a second factor, and the device that has its secret.
 *
 * @param first the code of the set-up
 * @param recovery the recovery codes
 */
record InCharge(String name, byte[] secret, String first, List<String> recovery) {

    /** Gives a signed-in user a role, and sets the second factor up, as the pages ask for. */
    static InCharge promoted(Browser browser, String name, String role, RunningDatabase database) {
        database.update("UPDATE users SET role = ? WHERE username = ?", role, name);
        return setUp(browser, name, WebJourneys.PASSWORD);
    }

    /** Sets the second factor of the signed-in user up. */
    static InCharge setUp(Browser browser, String name, String password) {
        Form form = browser.open("/settings/factor").form("setUpFactor");
        byte[] secret = HexFormat.of().parseHex(form.fields().get("secret"));
        String first = OneTimeCodes.at(now(), secret);
        Page codes = browser.submit(form.with(Map.of("code", first, "current", password)));
        return new InCharge(
                name,
                secret,
                first,
                codes.assertStatus(200).document().select(".codes code").eachText());
    }

    /** Opens a session as before the second factor was set up. */
    void signInWithoutFactor(Browser phone, RunningDatabase database) {
        database.update("UPDATE users SET factor_secret = NULL, factor_step = NULL WHERE username = ?", name);
        phone.signIn(name, WebJourneys.PASSWORD);
        database.update(
                "UPDATE users SET factor_secret = decode(?, 'hex'), factor_step = 0 WHERE username = ?",
                HexFormat.of().formatHex(secret),
                name);
    }

    /** The code of the step after the present one, which is good now, and later than that of the set-up. */
    String nextCode() {
        return OneTimeCodes.at(now().plusSeconds(30), secret);
    }

    String presentCode() {
        return OneTimeCodes.at(now(), secret);
    }

    private static Instant now() {
        return Instant.now();
    }
}
