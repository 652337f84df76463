package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.api.SimulatorApi;
import dk.itu.minitwit.system.Launch;
import dk.itu.minitwit.web.Chromium.Screen;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts and names from the API, longer and wilder than the web's: the browser shows them without side effects. */
class HostileTextsIT extends WebJourneys {

    private static final int LONGEST = 4_096;

    private static final List<String> TEXTS = List.of(
            "<script>document.title = 'broken'</script><img src=x onerror=\"document.title = 'broken'\">",
            "W".repeat(LONGEST),
            "https://example.org/" + "w".repeat(LONGEST - 20),
            "\u202Eto the left \u2066and\u2067 so on",
            "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66".repeat(300),
            "z\u200Be\u200Br\u200Bo\u2060width\uFEFF".repeat(100),
            "Z\u0351\u036B\u0343\u0343\u0302\u0313\u0305\u0343a".repeat(100));

    @ParameterizedTest
    @EnumSource
    void are_shown_harmlessly(Screen screen) {
        SimulatorApi api = new SimulatorApi(base());
        String name = "<b>" + "W".repeat(200) + "</b>" + freshName();
        api.register(name, "a@b", "p").assertDone();
        TEXTS.forEach(text -> api.post(name, text).assertDone());
        try (Chromium chromium = new Chromium(base(), screen, Launch.target().resolve("screenshots"))) {
            chromium.open("/public");
            chromium.inspect("hostile");
            chromium.press(".messages strong a");
            assertThat(chromium.text("h1")).isEqualTo(name + "'s Timeline");
            assertThat(chromium.texts(".messages .text")).hasSameSizeAs(TEXTS).contains("W".repeat(LONGEST));
            assertThat(chromium.title()).startsWith("<b>WW");
            chromium.inspect("hostile-profile");
        }
    }
}
