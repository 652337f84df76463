package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.MiniTwitProcess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** The own account: the list of their sessions, the export, and the import of it elsewhere. */
class AccountIT extends WebJourneys {

    @ArquillianResource
    private MiniTwitProcess minitwit;

    @Test
    void a_user_sees_the_own_sessions_and_ends_one() {
        String name = signedIn(browser);
        Browser phone = newBrowser();
        phone.signIn(name, PASSWORD);
        signedIn(newBrowser());

        Page settings = browser.open("/settings");
        List<String> sessions = settings.document().select("#endSession label").eachText();
        assertThat(sessions)
                .hasSize(2)
                .filteredOn(label -> label.contains(", this one"))
                .hasSize(1);
        String ofPhone = settings.document()
                .select("#endSession label:not(:contains(, this one)) input")
                .attr("value");
        Page ended = browser.submit(settings.form("endSession").with(Map.of("session", ofPhone)));

        assertThat(ended.document().select("#endSession label")).hasSize(1);
        assertThat(phone.open("/settings").path()).isEqualTo("/login");
        assertThat(browser.open("/settings").path()).isEqualTo("/settings");
        browser.submit(ended.form("endSession").with(Map.of("session", "made-up")));
        assertThat(browser.open("/settings").path()).isEqualTo("/settings");
    }

    @Test
    void an_account_is_exported_and_imported_into_another() throws IOException {
        String followed = signedIn(newBrowser());
        String name = signedIn(browser);
        browser.submit(browser.open("/").form("compose").withText("Hello \ud83c\udf53 @" + followed));
        browser.submit(browser.open(pathOf(followed)).form("follow"));
        HttpResponse<byte[]> file = browser.download(exportForm(browser));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/zip");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"minitwit-account.zip\"");
        assertThat(entries(file.body())).containsExactly("account.json", "account.html");

        Browser other = newBrowser();
        String again = signedIn(other);
        Page done = other.upload(other.open("/settings/import").form("importAccount"), file.body());

        assertThat(done.path()).isEqualTo("/settings/import");
        assertThat(done.document().select("main li").eachText())
                .containsExactly("From the account " + name, "1 message", "1 followed user", "0 likes");
        Page profile = newBrowser().open(pathOf(again));
        assertThat(profile.messages()).containsExactly("Hello \ud83c\udf53 @" + followed);
        assertThat(profile.document().select(".profile .quiet").text())
                .isEqualTo("Messages imported just now: their times are those of a file");
        assertThat(other.open(pathOf(followed))
                        .document()
                        .select(".followstatus")
                        .text())
                .startsWith("You are currently following this user.");
        assertThat(minitwit.output()).contains("import success");

        Page twice = other.upload(other.open("/settings/import").form("importAccount"), file.body());
        assertThat(twice.assertStatus(400).errors())
                .containsExactly(
                        "An import needs an account without messages: delete yours, or sign up for another account");
    }

    /** As long as the pages take them, in a script of four bytes a character: within the time and size limits of every part. */
    @Test
    void ten_thousand_messages_come_along() {
        String name = signedIn(browser);
        minitwit.database()
                .update(
                        "INSERT INTO messages (author_id, text, published_at)"
                                + " SELECT id, repeat('\ud83c\udf53', 270) || n, timestamptz '2025-01-01' + n * interval '1 minute'"
                                + " FROM users, generate_series(1, 10000) n WHERE username = ?",
                        name);

        byte[] file = browser.download(exportForm(browser)).body();
        Browser other = newBrowser();
        signedIn(other);
        Page done = other.upload(other.open("/settings/import").form("importAccount"), file);

        assertThat(done.document().select("main li").eachText()).contains("10,000 messages");
    }

    @Test
    void a_wrong_file_is_refused_on_the_page() {
        signedIn(browser);
        Form form = browser.open("/settings/import").form("importAccount");

        assertRefused(browser.upload(form, new byte[0]), "You have to choose a file");
        assertRefused(
                browser.upload(form, "no ZIP".getBytes(StandardCharsets.US_ASCII)),
                "This is no file of a MiniTwit: choose the ZIP that you downloaded in the settings there");
        assertRefused(
                browser.upload(form, new byte[17 << 20]), "The file is larger than 16 MiB, which no import takes");
        assertRefused(browser.submit(form), "The form did not arrive whole: send it again");
        browser.upload(form, new byte[33 << 20]).assertStatus(413);
    }

    private static void assertRefused(Page page, String reason) {
        assertThat(page.assertStatus(400).errors()).containsExactly(reason);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.document().select("[aria-invalid=true]").attr("id")).isEqualTo("file");
        assertThat(page.document().select("[aria-invalid=true]").attr("aria-describedby"))
                .isEqualTo("error");
    }

    @Test
    void only_the_signed_in_user_exports_and_imports_by_the_own_forms() {
        signedIn(browser);
        Form form = browser.open("/settings/import").form("importAccount");
        Form export = exportForm(browser);

        browser.upload(form.expired(), new byte[10]).assertStatus(403);
        browser.upload(form.without("csrf"), new byte[10]).assertStatus(403);
        newBrowser().upload(form, new byte[10]).assertStatus(403);
        assertThat(browser.download(export.expired()).statusCode()).isEqualTo(403);
        assertThat(newBrowser().download(export).statusCode()).isEqualTo(403);
        browser.open("/export").assertStatus(405);
        browser.open("/import").assertStatus(405);
        assertThat(newBrowser().open("/settings/import").path()).isEqualTo("/login");
    }

    private static Form exportForm(Browser browser) {
        return Form.of(browser.open("/settings")
                .document()
                .select("form[action=/export]")
                .first());
    }

    private static List<String> entries(byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            return List.of(zip.getNextEntry().getName(), zip.getNextEntry().getName());
        }
    }
}
