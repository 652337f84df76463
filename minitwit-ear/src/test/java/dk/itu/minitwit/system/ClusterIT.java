package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.web.Browser;
import dk.itu.minitwit.web.Form;
import dk.itu.minitwit.web.Page;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that share their sessions: users stay signed in on every node and after the loss of a node. */
class ClusterIT {

    private static final String PASSWORD = "correct horse";
    private static final String HOME = "My Timeline";
    private static final Duration STOP = Duration.ofSeconds(10);

    @TempDir
    Path first;

    @TempDir
    Path second;

    private final int clusterPort = Launch.freePort();

    @Test
    @Timeout(600)
    void a_session_is_on_all_nodes_and_outlives_each_of_them() {
        Launch launch = Launch.of(first).inCluster(clusterPort);
        try (MiniTwitProcess one = MiniTwitProcess.start(launch);
                MiniTwitProcess two = MiniTwitProcess.start(besides(one.database()))) {
            Browser onOne = new Browser(URI.create(one.baseUrl()));
            Browser onTwo = onOne.ledTo(URI.create(two.baseUrl()));
            onOne.signUp("Ann", PASSWORD);
            changesAreEverywhereAtOnce(onOne, onTwo);

            onOne.signIn("Ann", PASSWORD);
            Form form = onOne.open("/").form("compose").withText("moved");
            String session = onOne.cookie("minitwit-session");
            one.kill();

            assertThat(onTwo.open("/").heading()).isEqualTo(HOME);
            assertThat(onTwo.submit(form).messages()).containsExactly("moved");
            onTwo.submit(form);
            assertThat(two.database().number("SELECT count(*) FROM messages")).isOne();

            try (MiniTwitProcess again = MiniTwitProcess.start(launch)) {
                assertThat(onOne.open("/").heading()).isEqualTo(HOME);
                onTwo.signOut();
                Browser other = new Browser(URI.create(again.baseUrl()));
                other.plantSession(session);
                assertThat(other.open("/").heading()).isNotEqualTo(HOME);

                whatANodeHasThatHangsIsAwayUntilItGoesOn(again, two);
            }
        }
    }

    private static void changesAreEverywhereAtOnce(Browser onOne, Browser onTwo) {
        for (Browser[] way : List.of(new Browser[] {onOne, onTwo}, new Browser[] {onTwo, onOne})) {
            for (int round = 0; round < 10; round++) {
                way[0].signIn("Ann", PASSWORD);
                String session = way[0].cookie("minitwit-session");
                assertThat(way[1].open("/").heading()).isEqualTo(HOME);
                assertThat(way[0].open("/").form("compose"))
                        .isEqualTo(way[1].open("/").form("compose"));
                way[1].signOut();
                way[0].plantSession(session);
                assertThat(way[0].open("/").heading()).as("signed out").isNotEqualTo(HOME);
            }
        }
    }

    /** The sessions of a user are on one node, and the sessions of many users are on both nodes. */
    private static void whatANodeHasThatHangsIsAwayUntilItGoesOn(MiniTwitProcess asked, MiniTwitProcess hanging) {
        List<Browser> signedIn = IntStream.range(0, 16)
                .mapToObj(number -> signedIn(asked, "Ann " + number))
                .toList();
        hanging.signal("STOP");
        List<Page> pages;
        try {
            pages = openAll(signedIn);
        } finally {
            hanging.signal("CONT");
        }
        assertThat(pages).extracting(Page::status).containsOnly(200, 503);
        assertThat(pages)
                .filteredOn(page -> page.status() == 200)
                .extracting(Page::heading)
                .containsOnly(HOME);
        assertThat(pages).filteredOn(page -> page.status() == 503).allSatisfy(page -> {
            assertThat(page.header("Retry-After")).isEqualTo("1");
            assertThat(page.body()).contains("<header", "Sign in");
        });
        assertThat(asked.output())
                .contains("The session cannot be read from the other nodes")
                .doesNotContain("\tat ");
        assertThat(openAll(signedIn)).extracting(Page::heading).containsOnly(HOME);
    }

    private static Browser signedIn(MiniTwitProcess node, String name) {
        Browser browser = new Browser(URI.create(node.baseUrl()));
        browser.signUp(name, PASSWORD);
        browser.signIn(name, PASSWORD);
        return browser;
    }

    private static List<Page> openAll(List<Browser> browsers) {
        ExecutorService atOnce = Executors.newFixedThreadPool(browsers.size());
        try {
            return browsers.stream()
                    .map(browser -> CompletableFuture.supplyAsync(() -> browser.open("/"), atOnce))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            atOnce.shutdown();
        }
    }

    @Test
    @Timeout(600)
    void nodes_start_at_once_on_an_empty_database_and_stop_in_order() throws SQLException {
        try (MiniTwitProcess host = MiniTwitProcess.start(Launch.of(first))) {
            RunningDatabase server = host.database();
            // Its database keeps running.
            host.kill();
            RunningDatabase empty = emptyDatabase(server);
            CompletableFuture<MiniTwitProcess> starting =
                    CompletableFuture.supplyAsync(() -> MiniTwitProcess.start(besides(empty)));
            try (MiniTwitProcess one = MiniTwitProcess.start(Launch.of(first.resolve("beside"))
                            .withDatabase(empty.url(), empty.user(), empty.password())
                            .inCluster(clusterPort));
                    MiniTwitProcess two = starting.join()) {
                assertThat(empty.number("SELECT count(*) FROM flyway_schema_history"))
                        .isPositive()
                        .isEqualTo(empty.number(
                                "SELECT count(DISTINCT version) FROM flyway_schema_history WHERE success"));
                Browser onOne = new Browser(URI.create(one.baseUrl()));
                onOne.signUp("Ann", PASSWORD);
                onOne.signIn("Ann", PASSWORD);

                long begin = System.nanoTime();
                one.stop();
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(STOP);
                assertThat(onOne.ledTo(URI.create(two.baseUrl())).open("/").heading())
                        .isEqualTo(HOME);
                assertThat(one.output() + two.output()).doesNotContain("SEVERE", "\tat ");
            }
        }
    }

    private Launch besides(RunningDatabase database) {
        return Launch.of(second)
                .withDatabase(database.url(), database.user(), database.password())
                .inCluster(clusterPort);
    }

    private static RunningDatabase emptyDatabase(RunningDatabase server) throws SQLException {
        try (Connection connection = server.connectAsSuperuser()) {
            connection.createStatement().execute("CREATE DATABASE empty OWNER minitwit");
        }
        return server.named("empty");
    }
}
