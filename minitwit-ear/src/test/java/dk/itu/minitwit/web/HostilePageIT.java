package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dk.itu.minitwit.system.Launch;
import dk.itu.minitwit.system.MiniTwitProcess;
import dk.itu.minitwit.web.Chromium.Screen;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A page of another site in the browser of a signed-in reader tries each action by every means that a page has. A real
 * browser decides which cookies and headers it sends.
 */
class HostilePageIT extends WebJourneys {

    /** The page's own address is another address of the same machine, for browsers another site. */
    private static final String EVIL_HOST = "127.0.0.1";

    private static final String FIELDS =
            " for (const [n, v] of Object.entries(fields)) { const x = document.createElement('input');"
                    + " x.name = n; x.value = v; f.append(x); } document.body.append(f); f.submit();";

    /** A page's means with the address and the fields of an action. Links and forms may open it in the whole window. */
    private static final Map<String, String> MEANS = Map.of(
            "link", "location.href = url + '?' + query;",
            "form", "const f = document.createElement('form'); f.method = 'post'; f.action = url;" + FIELDS,
            "form in a frame",
                    "const frame = document.createElement('iframe'); frame.name = 'in'; document.body.append(frame);"
                            + "const f = document.createElement('form'); f.method = 'post'; f.action = url; f.target = 'in';"
                            + FIELDS,
            "image", "const m = document.createElement('img'); m.src = url + '?' + query; document.body.append(m);",
            "fetch",
                    "fetch(url, {method: 'POST', mode: 'no-cors', credentials: 'include', body: new URLSearchParams(fields)})"
                            + ".catch(() => {}); fetch(url + '?' + query, {mode: 'no-cors', credentials: 'include'})"
                            + ".catch(() => {});");

    @ArquillianResource
    private MiniTwitProcess minitwit;

    private HttpServer evil;
    private volatile String page = "";

    @BeforeEach
    void serveThePage() throws IOException {
        evil = HttpServer.create(new InetSocketAddress(InetAddress.getByName(EVIL_HOST), 0), 0);
        evil.createContext("/", exchange -> {
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        evil.start();
    }

    @AfterEach
    void end() {
        evil.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "form", "form in a frame", "image", "fetch"})
    void changes_nothing(String means) {
        String name = freshName();
        browser.signUp(name, PASSWORD);
        String other = signedIn(newBrowser());
        try (Chromium chromium =
                new Chromium(base(), Screen.DESKTOP, Launch.target().resolve("screenshots"))) {
            chromium.open("/login");
            chromium.type("username", name);
            chromium.type("password", PASSWORD);
            chromium.press("main input[type=submit]");
            chromium.type("text", "mine");
            chromium.press("main input[type=submit]");
            long message = minitwit.database().number("SELECT max(id) FROM messages");

            for (String action : actions(name, other, message)) {
                page = hostilePage(means, action);
                chromium.visit(URI.create(
                        "http://" + EVIL_HOST + ":" + evil.getAddress().getPort() + "/"));
                chromium.awaitTitle(title -> !title.equals("waiting"));
            }

            chromium.open("/settings");
            assertThat(chromium.text("h1")).as("still signed in").isEqualTo("Settings");
            chromium.open(pathOf(name));
            assertThat(chromium.texts(".messages .text")).containsExactly("mine");
            assertThat(chromium.text(".messages .actions")).doesNotContain("1 like");
            chromium.open(pathOf(other));
            assertThat(chromium.text(".followstatus p")).isEqualTo("You are not yet following this user.");
        }
    }

    /** The page waits for its requests, unless they lead away from it. */
    private static String hostilePage(String means, String action) {
        return "<!DOCTYPE html><title>waiting</title><body><script>const [url, fields] = " + action + ";"
                + "const query = new URLSearchParams(fields);" + MEANS.get(means)
                + "setTimeout(() => { document.title = 'done'; }, 1000);</script>";
    }

    /** All actions with an invented token, and with the parameter that Faces treated as a postback. */
    private List<String> actions(String name, String other, long message) {
        return List.of(
                action("/add_message", "compose", ", 'compose:text': 'forged'"),
                action(pathOf(other) + "/follow", "follow", ""),
                action(pathOf(name) + "/" + message + "/like", "like", ""),
                action("/notices", "seen", ", 'until': '1'"),
                action(pathOf(name) + "/" + message + "/delete", "delete", ""),
                action("/settings", "everywhere", ""),
                action("/logout", "logout", ""),
                action("/no/such/page/at/all", "signout", ""));
    }

    private String action(String path, String form, String more) {
        return "['" + base().resolve(path) + "', {'csrf': 'x', '" + form + "': '" + form + "', '" + form
                + ":submit': 'x', 'jakarta.faces.ViewState': 'stateless'" + more + "}]";
    }
}
