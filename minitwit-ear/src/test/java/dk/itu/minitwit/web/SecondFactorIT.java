package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.Await;
import dk.itu.minitwit.system.MiniTwitProcess;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Journeys with a second factor. */
class SecondFactorIT extends WebJourneys {

    private static final String WRONG = "The code is wrong or was used before";

    @ArquillianResource
    private MiniTwitProcess minitwit;

    @Test
    void a_user_signs_in_with_password_and_code() {
        String name = signedIn(browser);
        InCharge user = InCharge.setUp(browser, name, PASSWORD);
        assertThat(user.recovery()).hasSize(10);
        assertThat(browser.open("/settings/factor").body())
                .doesNotContain(user.recovery().get(0));

        Browser phone = newBrowser();
        Page asked = phone.signIn(name, PASSWORD);

        assertThat(asked.path()).isEqualTo("/login/code");
        assertThat(phone.open("/settings").path()).as("half signed in").isEqualTo("/login");
        assertThat(phone.cookie("minitwit-session")).isNull();
        assertThat(code(phone, "000000").assertStatus(400).errors()).containsExactly(WRONG);
        assertThat(code(phone, user.first()).errors())
                .as("the code of the set-up")
                .containsExactly(WRONG);
        String next = user.nextCode();
        assertThat(code(phone, next).flashes()).containsExactly("You were logged in");
        assertThat(phone.open("/settings").path()).isEqualTo("/settings");
        assertThat(phone.cookieNames()).doesNotContain("minitwit-half");

        Browser thief = newBrowser();
        thief.signIn(name, PASSWORD);
        int logged = refusals();
        assertThat(code(thief, next).errors()).as("a code that was used").containsExactly(WRONG);
        Await.until("logged", () -> refusals() == logged + 1);
    }

    @Test
    void a_recovery_code_lets_in_once() {
        String name = signedIn(browser);
        InCharge user = InCharge.setUp(browser, name, PASSWORD);
        Browser phone = newBrowser();
        phone.signIn(name, PASSWORD);
        assertThat(code(phone, user.recovery().get(0)).flashes()).containsExactly("You were logged in");

        phone.signOut();
        phone.signIn(name, PASSWORD);
        int logged = refusals();

        assertThat(code(phone, user.recovery().get(0)).assertStatus(400).errors())
                .containsExactly(WRONG);
        Await.until("logged", () -> refusals() == logged + 1);
    }

    /** Lines of the security log. */
    private int refusals() {
        return minitwit.output().split("second-factor failure: code", -1).length;
    }

    @Test
    void guesses_of_codes_are_slowed_on_every_device() {
        String name = signedIn(browser);
        InCharge user = InCharge.setUp(browser, name, PASSWORD);
        browser.signOut();
        browser.signIn(name, PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(code(browser, "12345" + i).assertStatus(400).errors()).containsExactly(WRONG);
        }

        Page slowed = code(browser, user.nextCode());

        assertThat(slowed.assertStatus(429).errors())
                .containsExactly("Too many failed attempts: try again in 1 second");
        assertThat(minitwit.output()).contains("second-factor failure: code");
    }

    @Test
    void setting_up_takes_the_password() {
        signedIn(browser);
        Form form = browser.open("/settings/factor").form("setUpFactor");

        Page refused = browser.submit(form.with(Map.of("code", "123456", "current", "wrong")));

        assertThat(refused.assertStatus(400).errors()).containsExactly("The current password is wrong");
        assertThat(refused.form("setUpFactor").fields().get("secret"))
                .isEqualTo(form.fields().get("secret"));
        assertThat(browser.open("/settings/factor").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_user_makes_new_recovery_codes_and_turns_it_off() {
        String name = signedIn(browser);
        InCharge user = InCharge.setUp(browser, name, PASSWORD);

        Page codes = browser.submit(
                browser.open("/settings/factor").form("replaceCodes").with(Map.of("code", user.nextCode())));
        List<String> renewed = codes.document().select(".codes code").eachText();
        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(user.recovery());
        Page off = browser.submit(
                browser.open("/settings/factor").form("removeFactor").with(Map.of("code", renewed.get(0))));

        assertThat(off.flashes()).containsExactly("The second factor is turned off");
        browser.signOut();
        assertThat(browser.signIn(name, PASSWORD).flashes()).containsExactly("You were logged in");
    }

    @Test
    void without_half_a_sign_in_there_is_no_code_to_give() {
        assertThat(browser.open("/login/code").path()).isEqualTo("/login");
        browser.plant("minitwit-half", "1.99999999999." + "x".repeat(43) + "~false~");
        assertThat(browser.open("/login/code").path()).isEqualTo("/login");
        signedIn(browser);
        assertThat(browser.open("/login/code").path()).isEqualTo("/");
    }

    private static Page code(Browser browser, String code) {
        return browser.submit(browser.open("/login/code").form("confirmCode").with(Map.of("code", code)));
    }
}
