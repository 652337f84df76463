package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.MiniTwitProcess;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What those in charge do on their pages, and that nobody else does it. */
class AdministrationIT extends WebJourneys {

    @ArquillianResource
    private MiniTwitProcess minitwit;

    private String ann;
    private Browser reader;
    private long annId;

    @BeforeEach
    void registerAnn() {
        reader = newBrowser();
        ann = signedIn(reader);
        annId = minitwit.database().number("SELECT id FROM users WHERE username = ?", ann);
    }

    @Test
    void those_in_charge_see_nothing_before_they_have_a_second_factor() {
        String name = signedIn(browser);
        minitwit.database().update("UPDATE users SET role = 'moderator' WHERE username = ?", name);

        for (String path : List.of("/", "/public", "/admin", "/admin/users", pathOf(ann))) {
            assertThat(browser.open(path).path()).as(path).isEqualTo("/settings/factor");
        }
        assertThat(browser.open("/settings/factor").document().select("#removeFactor"))
                .isEmpty();
        InCharge.setUp(browser, name, PASSWORD);
        assertThat(browser.open("/admin").heading()).isEqualTo("Administration");
    }

    @Test
    void a_sign_in_of_those_in_charge_is_in_the_audit_log() {
        InCharge.promoted(browser, signedIn(browser), "administrator", minitwit.database());
        String name = browser.open("/public").document().select("html").attr("data-user");
        browser.signOut();

        browser.signIn(name, PASSWORD);

        assertThat(minitwit.database()
                        .number("SELECT count(*) FROM audit_log WHERE action = 'sign-in' AND actor = ?", name))
                .isEqualTo(1);
    }

    @Test
    void an_old_confirmation_asks_for_another_code() {
        String name = signedIn(browser);
        InCharge admin = InCharge.promoted(browser, name, "administrator", minitwit.database());
        Browser phone = newBrowser();
        admin.signInWithoutFactor(phone, minitwit.database());

        Page asked = phone.open("/admin/user?id=" + annId);

        assertThat(asked.path()).as("a session without the second factor").isEqualTo("/login/code");
        Page user = phone.submit(asked.form("confirmCode").with(Map.of("code", admin.presentCode())));
        assertThat(user.heading()).isEqualTo("User " + ann);
    }

    @Test
    void a_moderator_suspends_and_lets_in_again() {
        moderator();
        Page refused = submit("/admin/user?id=" + annId, "suspend", Map.of("reason", " "));
        assertThat(refused.assertStatus(400).errors()).hasSize(1);

        Page done = submit(
                "/admin/user?id=" + annId, "suspend", Map.of("reason", "You sent <spam>.", "until", "2099-01-31"));

        assertThat(done.flashes()).containsExactly(ann + " is suspended");
        assertThat(reader.open("/settings").path()).isEqualTo("/login");
        assertThat(reader.signIn(ann, PASSWORD).assertStatus(403).errors())
                .containsExactly("This account is suspended until 2099-02-01 00:00 UTC: You sent <spam>.");
        assertThat(browser.open("/admin/users?show=suspended&find="
                                + pathOf(ann).substring(1))
                        .document()
                        .select(".users a"))
                .hasSize(1);
        submit("/admin/user?id=" + annId, "unsuspend", Map.of());
        assertThat(reader.signIn(ann, PASSWORD).flashes()).containsExactly("You were logged in");
    }

    @Test
    void an_administrator_asks_for_a_password_signs_out_and_deletes() {
        administrator();

        submit("/admin/user?id=" + annId, "signOutUser", Map.of());
        assertThat(reader.open("/").path()).isEqualTo("/public");
        reader.signIn(ann, PASSWORD);
        submit("/admin/user?id=" + annId, "expirePassword", Map.of());
        reader.signIn(ann, PASSWORD);
        assertThat(reader.open("/").path()).as("first another password").isEqualTo("/settings");
        reader.submit(reader.open("/settings")
                .form("changePassword")
                .with(Map.of("current", PASSWORD, "password", "battery staple", "password2", "battery staple")));
        assertThat(reader.open("/").path()).isEqualTo("/");

        assertThat(submit("/admin/user?id=" + annId, "deleteUser", Map.of("confirmation", "another"))
                        .assertStatus(400)
                        .errors())
                .containsExactly("Type the exact name to confirm");
        Page done = submit("/admin/user?id=" + annId, "deleteUser", Map.of("confirmation", ann));
        assertThat(done.flashes()).containsExactly(ann + " was deleted");
        assertThat(newBrowser().open(pathOf(ann)).status()).isEqualTo(404);
        List<String> actions = browser.open("/admin/audit?name=" + pathOf(ann).substring(1))
                .document()
                .select(".entries strong")
                .eachText();
        assertThat(actions).containsExactly("user-delete", "user-password-expire", "user-sign-out");
    }

    @Test
    void a_moderator_hides_a_message_and_an_administrator_deletes_it() {
        reader.submit(reader.open("/").form("compose").withText("bad words"));
        long id = minitwit.database().number("SELECT max(id) FROM messages WHERE author_id = ?", annId);
        moderator();
        assertThat(browser.open("/admin/messages")
                        .document()
                        .select(".entries .text")
                        .eachText())
                .contains("bad words");

        submit("/admin/message?id=" + id, "setHidden", Map.of(), "setHidden:hide");

        assertThat(reader.open(pathOf(ann)).messages()).isEmpty();
        assertThat(browser.open("/admin/messages?hidden=1")
                        .document()
                        .select(".entries .text")
                        .eachText())
                .contains("bad words");
        submit("/admin/message?id=" + id, "setHidden", Map.of(), "setHidden:unhide");
        assertThat(reader.open(pathOf(ann)).messages()).containsExactly("bad words");
        browser = newBrowser();
        administrator();
        submit("/admin/message?id=" + id, "deleteMessage", Map.of());
        assertThat(reader.open(pathOf(ann) + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void the_site_closes_for_new_users_and_for_maintenance() {
        administrator();
        changeSite("signUpMode", Map.of("signUp", "closed"));
        Browser newcomer = newBrowser();
        String name = freshName();
        newcomer.signUp(name, PASSWORD);
        assertThat(newcomer.signIn(name, PASSWORD).errors()).containsExactly("Invalid username");

        changeSite("signUpMode", Map.of("signUp", "approval"));
        newcomer.signUp(name, PASSWORD);
        assertThat(newcomer.signIn(name, PASSWORD).assertStatus(403).errors())
                .containsExactly("This account waits for approval by a moderator");
        long id = minitwit.database().number("SELECT id FROM users WHERE username = ?", name);
        submit("/admin/user?id=" + id, "unsuspend", Map.of());
        assertThat(newcomer.signIn(name, PASSWORD).flashes()).containsExactly("You were logged in");
        changeSite("signUpMode", Map.of("signUp", "open"));

        changeSite("siteNotice", Map.of("notice", "Maintenance <tonight>"));
        assertThat(newBrowser().open("/public").document().select(".notice").text())
                .isEqualTo("Maintenance <tonight>");
        changeSite("siteNotice", Map.of("notice", ""));
        assertThat(newBrowser().open("/public").document().select(".notice")).isEmpty();

        changeSite("siteMaintenance", Map.of("maintenance", "Back soon.", "until", "2099-01-31T12:00"));
        try {
            Page closed = newBrowser().open("/public");
            assertThat(closed.assertStatus(503)
                            .document()
                            .select("main p")
                            .first()
                            .text())
                    .isEqualTo("Back soon. Announced end: 2099-01-31 12:00:00 UTC");
            assertThat(Long.parseLong(closed.header("Retry-After"))).isGreaterThan(60);
            assertThat(reader.open("/").status()).isEqualTo(503);
            assertThat(newBrowser().open("/login").status()).isEqualTo(200);
            assertThat(newBrowser().open("/api/latest").status()).isEqualTo(200);
            assertThat(browser.open("/public").status()).as("an administrator").isEqualTo(200);
            assertThat(newBrowser().open("/status").status()).isEqualTo(200);
            changeSite("siteMaintenance", Map.of("maintenance", "Back soon.", "api", "on"));
            for (String path : List.of("/api/latest", "/api/v1/messages")) {
                Page api = newBrowser().open(path).assertStatus(503);
                assertThat(api.header("Content-Type")).as(path).contains("json");
                assertThat(api.header("Retry-After")).as(path).isEqualTo("60");
            }
            assertThat(browser.open("/public").status()).as("an administrator").isEqualTo(200);
        } finally {
            submit("/admin/site", "endMaintenance", Map.of());
        }
        assertThat(newBrowser().open("/public").status()).isEqualTo(200);
        assertThat(newBrowser().open("/api/latest").status()).isEqualTo(200);
    }

    @Test
    void a_reader_reports_and_learns_the_outcome() {
        String bo = signedIn(newBrowser());
        String report = pathOf(bo) + "/report";
        Page own = reader.submit(reader.open(report).form("report").pressed("report:spam", "x"));
        assertThat(own.document().select(".entries p").eachText()).contains("Not decided yet");
        assertThat(reader.submit(reader.open(report).form("report").pressed("report:abuse", "x"))
                        .assertStatus(400)
                        .errors())
                .containsExactly("You have reported this before");
        assertThat(reader.submit(reader.open(pathOf(ann) + "/report")
                                .form("report")
                                .pressed("report:spam", "x"))
                        .errors())
                .containsExactly("You cannot report yourself");
        moderator();
        long id = minitwit.database().number("SELECT id FROM reports WHERE reporter_id = ?", annId);

        submit("/admin/report?id=" + id, "decide", Map.of(), "decide:acted");

        assertThat(reader.open("/reports").document().select(".entries p").eachText())
                .contains("Something was done");
        assertThat(browser.open("/admin/report?id=" + id).status()).isEqualTo(404);
    }

    private InCharge moderator() {
        return InCharge.promoted(browser, signedIn(browser), "moderator", minitwit.database());
    }

    private InCharge administrator() {
        return InCharge.promoted(browser, signedIn(browser), "administrator", minitwit.database());
    }

    private void changeSite(String form, Map<String, String> fields) {
        assertThat(submit("/admin/site", form, fields).flashes())
                .containsExactly("The settings of the site are changed");
    }

    private Page submit(String path, String form, Map<String, String> fields) {
        return browser.submit(browser.open(path).form(form).filledWith(fields));
    }

    private Page submit(String path, String form, Map<String, String> fields, String button) {
        return browser.submit(browser.open(path).form(form).filledWith(fields).pressed(button, "x"));
    }
}
