package dk.itu.minitwit.cli.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.CommandOutput;
import dk.itu.minitwit.FreshDatabase;
import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class IncidentCommandTest {

    private static final Map<String, String> MAIL = Map.of("MINITWIT_MAIL_SERVER", "smtp://127.0.0.1:25");

    @TempDir
    Path folder;

    private final CommandOutput output = new CommandOutput(CommandFailure.class);
    private FreshDatabase database;

    @BeforeEach
    void prepare() throws SQLException, IOException {
        database = FreshDatabase.create();
        database.execute("INSERT INTO users (username, email, password_hash, on_pages) VALUES"
                + " ('Ada', 'a@b', 'x', true), ('Bo', 'b@b', 'x', true), ('Sim', 's@b', 'x', false)");
        Files.writeString(folder.resolve("text"), "A backup was public.\n");
        Files.writeString(folder.resolve("users"), "Ada\nSim\n");
        Files.writeString(folder.resolve("unknown"), "Ada\nEve\n");
    }

    @Test
    void tells_the_users_of_a_file_and_then_all_others() {
        assertThat(tell(MAIL, "--users", folder.resolve("users").toString())).isZero();
        assertThat(run(MAIL, "show", "leak-1")).isZero();
        assertThat(output.out().toString())
                .contains(
                        "Told 2 users now.", "leak-1: 2 users, mails: 1 waiting, 0 sent, 0 undeliverable, 1 left out");

        assertThat(tell(MAIL, "--all")).isZero();

        assertThat(output.out().toString()).contains("Told 1 users now.");
    }

    @Test
    void does_nothing_for_an_unknown_user_or_without_a_mail_server() {
        assertThat(tell(MAIL, "--users", folder.resolve("unknown").toString())).isOne();
        assertThat(tell(Map.of(), "--all")).isOne();
        assertThat(output.err().toString().lines())
                .containsExactly(
                        "Nothing was done: there is no user Eve.",
                        "No mail server is set (MINITWIT_MAIL_SERVER): set it, or add --without-mail.");
        run(MAIL, "show", "leak-1");
        assertThat(output.out().toString()).contains("leak-1: 0 users");

        assertThat(tell(Map.of(), "--all", "--without-mail")).isZero();
        run(MAIL, "show", "leak-1");
        assertThat(output.out().toString())
                .contains("leak-1: 3 users, mails: 0 waiting, 0 sent, 0 undeliverable, 3 left out");
    }

    private int tell(Map<String, String> environment, String... affected) {
        return run(
                environment,
                Stream.concat(
                                Stream.of(
                                        "notify",
                                        "--name",
                                        "leak-1",
                                        "--template",
                                        "leak",
                                        "--text",
                                        folder.resolve("text").toString()),
                                Stream.of(affected))
                        .toArray(String[]::new));
    }

    private int run(Map<String, String> environment, String... arguments) {
        return output.run(
                new CommandLine(new IncidentCommand(new DatabaseOptions(database.environment()), environment)),
                arguments);
    }
}
