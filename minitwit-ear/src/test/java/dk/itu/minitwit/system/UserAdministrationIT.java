package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.web.Browser;
import dk.itu.minitwit.web.Page;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code user} beside two running nodes. */
class UserAdministrationIT {

    private static final String PASSWORD = "correct horse";
    private static final String HOME = "My Timeline";

    @TempDir
    Path first;

    @TempDir
    Path second;

    @Test
    @Timeout(600)
    void a_suspension_and_a_deletion_hold_on_both_nodes_at_once() {
        int clusterPort = Launch.freePort();
        try (MiniTwitProcess one = MiniTwitProcess.start(Launch.of(first).inCluster(clusterPort))) {
            RunningDatabase database = one.database();
            Launch beside = Launch.of(second)
                    .withDatabase(database.url(), database.user(), database.password())
                    .inCluster(clusterPort);
            try (MiniTwitProcess two = MiniTwitProcess.start(beside)) {
                Browser onOne = new Browser(URI.create(one.baseUrl()));
                Browser onTwo = new Browser(URI.create(two.baseUrl()));
                onOne.signUp("Ann", PASSWORD);
                anAdministratorSignsInWithTheGivenPassword(onOne);
                aSuspendedUserIsOutAndTheApiGoesOn(one, onOne, onTwo);
                aResetPasswordTakesThePlaceOfTheOld(onOne, onTwo);
                aDeletedUserIsUnknownEverywhere(one, two, onTwo);
                assertThat(one.output() + two.output()).doesNotContain("SEVERE", "\tat ");
            }
        }
    }

    private void anAdministratorSignsInWithTheGivenPassword(Browser browser) {
        String password = password(user("create-admin", "eva", "--email", "eva@example.org"));

        assertThat(browser.signIn("eva", password).flashes()).containsExactly("You were logged in");
        browser.signOut();
        assertThat(browser.signIn("eva", password).flashes())
                .as("with the renewed hash")
                .containsExactly("You were logged in");
        browser.signOut();
    }

    private void aSuspendedUserIsOutAndTheApiGoesOn(MiniTwitProcess node, Browser onOne, Browser onTwo) {
        for (Browser browser : new Browser[] {onOne, onTwo}) {
            browser.signIn("Ann", PASSWORD);
            assertThat(browser.open("/").heading()).isEqualTo(HOME);
        }

        user("suspend", "Ann", "--reason", "You sent <spam>.");

        for (Browser browser : new Browser[] {onOne, onTwo}) {
            assertThat(browser.open("/").path()).isEqualTo("/public");
            Page refused = browser.signIn("Ann", PASSWORD);
            assertThat(refused.assertStatus(403).errors())
                    .containsExactly("This account is suspended: You sent <spam>.");
            assertThat(browser.open("/settings").path()).isEqualTo("/login");
        }
        assertThat(post(node, "/msgs/Ann", "{\"content\":\"by the simulator\"}").statusCode())
                .isEqualTo(204);
        user("unsuspend", "Ann");
        assertThat(onOne.signIn("Ann", PASSWORD).flashes()).containsExactly("You were logged in");
    }

    private void aResetPasswordTakesThePlaceOfTheOld(Browser signedIn, Browser other) {
        String password = password(user("reset-password", "Ann"));

        assertThat(signedIn.open("/").path()).isEqualTo("/public");
        assertThat(other.signIn("Ann", PASSWORD).errors()).containsExactly("Invalid password");
        assertThat(other.signIn("Ann", password).flashes()).containsExactly("You were logged in");
    }

    private void aDeletedUserIsUnknownEverywhere(MiniTwitProcess one, MiniTwitProcess two, Browser signedIn) {
        register(one, "Bo");
        post(one, "/fllws/Bo", "{\"follow\":\"Ann\"}");

        user("delete", "Ann", "--yes");

        assertThat(signedIn.open("/").path()).isEqualTo("/public");
        for (MiniTwitProcess node : new MiniTwitProcess[] {one, two}) {
            assertThat(new Browser(URI.create(node.baseUrl())).open("/Ann").status())
                    .isEqualTo(404);
            assertSame(get(node, "/msgs/Nobody"), get(node, "/msgs/Ann"));
            assertSame(get(node, "/fllws/Nobody"), get(node, "/fllws/Ann"));
            assertSame(
                    post(node, "/msgs/Nobody", "{\"content\":\"hi\"}"),
                    post(node, "/msgs/Ann", "{\"content\":\"hi\"}"));
            assertSame(
                    post(node, "/fllws/Bo", "{\"follow\":\"Nobody\"}"),
                    post(node, "/fllws/Bo", "{\"follow\":\"Ann\"}"));
            assertSame(register(node, "Bo"), register(node, "Ann"));
            assertThat(get(node, "/fllws/Bo").body()).isEqualTo("{\"follows\":[]}");
            assertThat(get(node, "/msgs").body()).isEqualTo("[]");
        }
        assertThat(signedIn.signIn("Ann", PASSWORD).errors()).containsExactly("Invalid username");
    }

    private static void assertSame(HttpResponse<String> expected, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(expected.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).isEqualTo(expected.body());
    }

    private static HttpResponse<String> get(MiniTwitProcess node, String path) {
        return Http.get(node.baseUrl() + "/api" + path);
    }

    private static HttpResponse<String> post(MiniTwitProcess node, String path, String json) {
        return Http.post(node.baseUrl() + "/api" + path, json);
    }

    private static HttpResponse<String> register(MiniTwitProcess node, String name) {
        return post(
                node, "/register", "{\"username\":\"" + name + "\",\"email\":\"a@b\",\"pwd\":\"" + PASSWORD + "\"}");
    }

    private String user(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "user";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--data";
        all[arguments.length + 2] = first.toString();
        CommandRun run = CommandRun.of(Map.of(), all);
        assertThat(run.exitCode()).as(run.errors()).isZero();
        return run.output();
    }

    private static String password(String output) {
        return output.substring(output.indexOf("Password: ") + "Password: ".length())
                .strip();
    }
}
