package dk.itu.minitwit.cli.flag;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.CommandOutput;
import dk.itu.minitwit.FreshDatabase;
import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class FlagCommandTest {

    private static final String FIRST = "1  Ada Quill  2008-01-10T21:20:00Z  first";
    private static final String SECOND = "2  Ada Quill  2008-01-10T21:20:01Z  second\\nline";

    private final CommandOutput output = new CommandOutput(CommandFailure.class);
    private final StringWriter out = output.out();
    private final StringWriter err = output.err();
    private FreshDatabase database;

    @BeforeEach
    void create() throws SQLException {
        database = FreshDatabase.create();
        database.execute("INSERT INTO users (username, email, password_hash) VALUES ('Ada Quill', 'a@b', 'x')");
        database.execute("INSERT INTO messages (author_id, text, published_at) VALUES"
                + " (1, 'first', to_timestamp(1200000000)), (1, E'second\\nline', to_timestamp(1200000001))");
    }

    @Test
    void flags_messages_and_shows_them() throws SQLException {
        assertThat(run("2", "1")).isZero();

        assertThat(out.toString().lines()).containsExactly("Flagged: " + SECOND, "Flagged: " + FIRST);
        assertThat(flagged()).containsExactly("1", "2");
    }

    @Test
    void names_messages_that_were_flagged_before() throws SQLException {
        database.execute("UPDATE messages SET flagged = true WHERE id = 1");

        assertThat(run("1")).isZero();

        assertThat(out.toString().lines()).containsExactly("Already flagged: " + FIRST);
        assertThat(flagged()).containsExactly("1");
    }

    @Test
    void takes_flags_away() throws SQLException {
        database.execute("UPDATE messages SET flagged = true WHERE id = 1");

        assertThat(run("--undo", "1", "2")).isZero();

        assertThat(out.toString().lines()).containsExactly("No longer flagged: " + FIRST, "Was not flagged: " + SECOND);
        assertThat(flagged()).isEmpty();
    }

    @Test
    void names_an_unknown_message_and_does_the_others() throws SQLException {
        assertThat(run("1", "9223372036854775807", "2")).isEqualTo(1);

        assertThat(err.toString().lines()).containsExactly("Message 9223372036854775807 does not exist.");
        assertThat(out.toString().lines()).containsExactly("Flagged: " + FIRST, "Flagged: " + SECOND);
        assertThat(flagged()).containsExactly("1", "2");
    }

    @Test
    void does_a_repeated_id_once() {
        assertThat(run("1", "1", "01")).isZero();

        assertThat(out.toString().lines()).containsExactly("Flagged: " + FIRST);
    }

    @Test
    void lists_the_flagged_messages() throws SQLException {
        database.execute("INSERT INTO messages (author_id, text, published_at, flagged)"
                + " SELECT 1, 'spam ' || n, to_timestamp(1200000000 + n), true FROM generate_series(1, 2000) AS n");

        assertThat(run("--list")).isZero();

        assertThat(out.toString().lines())
                .hasSize(2000)
                .first()
                .isEqualTo("3  Ada Quill  2008-01-10T21:20:01Z  spam 1");
    }

    @Test
    void says_that_none_is_flagged() {
        assertThat(run("--list")).isZero();

        assertThat(out.toString().lines()).containsExactly("No message is flagged.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--undo", "--list 1", "--list --undo"})
    void rejects_neither_and_both_of_ids_and_list(String args) {
        assertThat(run(args.isEmpty() ? new String[0] : args.split(" "))).isEqualTo(2);

        assertThat(err.toString().lines())
                .first()
                .isEqualTo("Give either the ids of messages (flag ID..., flag --undo ID...) or only --list.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "1.5", "9223372036854775808", "1,2", " 1", ""})
    void rejects_invalid_ids_before_any_change(String id) throws SQLException {
        assertThat(run("1", id)).isEqualTo(2);

        assertThat(err.toString().lines()).first().asString().startsWith("'" + id + "' is not a message id: ");
        assertThat(flagged()).isEmpty();
    }

    @Test
    void rejects_a_negative_number() {
        assertThat(run("-1")).isEqualTo(2);
    }

    private int run(String... args) {
        return output.run(new CommandLine(new FlagCommand(new DatabaseOptions(database.environment()))), args);
    }

    private List<String> flagged() throws SQLException {
        return database.rows("SELECT id FROM messages WHERE flagged ORDER BY id");
    }
}
