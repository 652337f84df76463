package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.api.SimulatorApi;
import dk.itu.minitwit.system.Launch;
import dk.itu.minitwit.system.MiniTwitProcess;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first causes of the simulator's errors on the page of those in charge, and their repair. */
class FirstCausesIT {

    @TempDir
    Path data;

    @Test
    void a_lost_user_is_registered_and_what_failed_is_replayed() {
        try (MiniTwitProcess minitwit =
                MiniTwitProcess.start(Launch.of(data).with("MINITWIT_SIMULATOR_JOURNAL", "true"))) {
            SimulatorApi api = new SimulatorApi(URI.create(minitwit.baseUrl()));
            api.register("Ada", "ada@example.org", WebJourneys.PASSWORD).assertDone();
            api.register("eva", "eva@example.org", WebJourneys.PASSWORD).assertDone();
            assertThat(api.post("Bo <Ek>", "one").status()).isEqualTo(404);
            assertThat(api.follow("Bo <Ek>", "Ada").status()).isEqualTo(404);
            assertThat(api.follow("Ada", "Bo <Ek>").status()).isEqualTo(404);
            assertThat(api.post("Ada", "").status()).isEqualTo(400);
            Browser browser = new Browser(URI.create(minitwit.baseUrl()));
            browser.signIn("eva", WebJourneys.PASSWORD);
            InCharge.promoted(browser, "eva", "moderator", minitwit.database());
            assertThat(browser.open("/admin").document().select("#repair input[type=submit]"))
                    .isEmpty();
            minitwit.database().update("UPDATE users SET role = 'administrator' WHERE username = 'eva'");

            Page page = browser.open("/admin");
            assertThat(page.document().select(".choices label").eachText())
                    .as(page.body())
                    .singleElement()
                    .asString()
                    .startsWith("3 errors: user Bo <Ek> never registered, first seen at ");
            assertThat(page.document().select(".choices p").text()).startsWith("1 error: /msgs answered 400");
            Form repair = page.form("repair");
            Page repaired = browser.submit(repair);

            assertThat(repaired.flashes()).containsExactly("3 writes were replayed");
            assertThat(repaired.document().select(".choices label")).isEmpty();
            assertThat(api.messagesBy("Bo <Ek>")).containsExactly("one");
            assertThat(minitwit.database().number("SELECT count(*) FROM follows"))
                    .isEqualTo(2);
            assertThat(minitwit.database()
                            .number("SELECT count(*) FROM audit_log WHERE action = 'simulator-replay' AND actor = 'eva'"
                                    + " AND target = 'Bo <Ek>' AND before = '3 errors' AND after = '3 replayed'"))
                    .isEqualTo(1);
            browser.submit(repair).assertStatus(404);
            assertThat(api.messagesBy("Bo <Ek>")).as("again").containsExactly("one");
        }
    }
}
