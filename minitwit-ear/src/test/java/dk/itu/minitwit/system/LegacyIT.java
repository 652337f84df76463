package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.lab.simulator.Action;
import dk.itu.minitwit.lab.simulator.Scenario;
import dk.itu.minitwit.web.Browser;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The original application's data and its users. */
class LegacyIT {

    @TempDir
    Path data;

    @Test
    void legacy_users_sign_in_with_their_old_passwords() throws Exception {
        Path legacy = SharedData.file("legacy-minitwit.db");
        Path scenario = SharedData.file("minitwit_scenario.csv");

        CommandRun imported = run("import", legacy.toString());
        assertThat(imported.exitCode()).as(imported.errors()).isZero();

        try (MiniTwitProcess minitwit = MiniTwitProcess.start(Launch.of(data))) {
            assertImported(minitwit.database());
            for (Action registration : registrations(scenario)) {
                signIn(minitwit, registration);
            }
            CommandRun again = run("import", legacy.toString());
            assertThat(again.exitCode()).as(again.errors()).isZero();
            assertImported(minitwit.database());
        }
    }

    private static void assertImported(RunningDatabase database) {
        assertThat(database.number("SELECT count(*) FROM users")).isEqualTo(203);
        assertThat(database.number("SELECT count(*) FROM messages")).isEqualTo(11_308);
        assertThat(database.number("SELECT count(*) FROM messages WHERE flagged"))
                .isEqualTo(1);
        assertThat(database.number("SELECT count(*) FROM follows")).isEqualTo(6_265);
    }

    private static List<Action> registrations(Path scenario) throws Exception {
        return Scenario.read(scenario).actions().stream()
                .filter(action -> action.verb().name().equals("REGISTER"))
                .limit(20)
                .toList();
    }

    /** Twice: the first sign-in renews the hash, the second one uses the new hash. */
    private static void signIn(MiniTwitProcess minitwit, Action registration) {
        for (int i = 0; i < 2; i++) {
            Browser browser = new Browser(URI.create(minitwit.baseUrl()));
            assertThat(browser.signIn(
                                    registration.user(),
                                    registration.arguments().get(1))
                            .flashes())
                    .containsExactly("You were logged in");
        }
        assertThat(minitwit.database()
                        .number(
                                "SELECT count(*) FROM users WHERE username = ? AND password_hash LIKE '$argon2id$%'",
                                registration.user()))
                .isOne();
    }

    private CommandRun run(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data.toString();
        return CommandRun.of(Map.of(), all);
    }
}
