package dk.itu.minitwit.web;

import dk.itu.minitwit.api.SimulatorApi;
import dk.itu.minitwit.arquillian.Deployments;
import dk.itu.minitwit.system.Launch;
import dk.itu.minitwit.web.Chromium.Screen;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Journeys through the pages of a running MiniTwit by HTTP, with the forms of the pages. */
@ExtendWith(ArquillianExtension.class)
abstract class WebJourneys {

    static final String PASSWORD = "correct horse";

    @ArquillianResource
    private URL application;

    Browser browser;

    @Deployment(testable = false)
    static Archive<?> application() {
        return Deployments.application();
    }

    @BeforeEach
    void openBrowser() {
        browser = newBrowser();
    }

    Browser newBrowser() {
        return new Browser(base());
    }

    URI base() {
        try {
            return new URI("http", null, application.getHost(), application.getPort(), "/", null, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String freshName() {
        return "Bo " + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
    }

    /** A new user, by the API: quicker than the page, which has its own tests. */
    String registered() {
        String name = freshName();
        new SimulatorApi(base()).register(name, "ann@example.com", PASSWORD).assertDone();
        return name;
    }

    /** A new user, signed in with this browser. */
    String signedIn(Browser with) {
        String name = registered();
        with.signIn(name, PASSWORD).assertStatus(200);
        return name;
    }

    /** A real browser of a registered user. */
    Chromium signedIn(Screen screen, String name) {
        Chromium chromium = new Chromium(base(), screen, Launch.target().resolve("screenshots"));
        chromium.open("/login");
        chromium.type("username", name);
        chromium.type("password", PASSWORD);
        chromium.press("main input[type=submit]");
        return chromium;
    }

    static String pathOf(String name) {
        return "/" + name.replace(" ", "%20");
    }
}
