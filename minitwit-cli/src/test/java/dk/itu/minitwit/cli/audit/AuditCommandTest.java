package dk.itu.minitwit.cli.audit;

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

class AuditCommandTest {

    private static final String UNBROKEN = "The audit log is unbroken: 3 entries.";

    private final CommandOutput output = new CommandOutput(CommandFailure.class);
    private final StringWriter out = output.out();
    private final StringWriter err = output.err();
    private FreshDatabase database;

    @BeforeEach
    void create() throws SQLException {
        database = FreshDatabase.create();
        database.execute("INSERT INTO audit_log (actor, address, action, target_id, target, before, after) VALUES"
                + " ('command line: root', NULL, 'user-role', 2, 'Ada Quill', 'user', 'moderator'),"
                + " ('user 1', '192.0.2.1', 'user-suspend', 3, E'a\\nb', 'no', 'without an end: spam'),"
                + " ('command line: root', NULL, 'look', NULL, NULL, NULL, NULL)");
    }

    @Test
    void finds_an_unbroken_log_and_tells_its_end() {
        assertThat(run("verify")).isZero();

        assertThat(lines().get(0)).isEqualTo(UNBROKEN);
        assertThat(lines().get(1)).matches("Last: 3:[0-9a-f]{64}");
    }

    @Test
    void finds_an_empty_log_unbroken() throws SQLException {
        tamper("DELETE FROM audit_log");

        assertThat(run("verify")).isZero();

        assertThat(lines()).containsExactly("The audit log is unbroken: 0 entries.");
    }

    @Test
    void finds_an_entry_that_was_kept_and_notices_a_cut_off_end() throws SQLException {
        run("verify");
        String kept = lines().get(1).substring("Last: ".length());
        database.execute("INSERT INTO audit_log (actor, action) VALUES ('test', 'more')");
        assertThat(run("verify", "--kept", kept)).isZero();

        tamper("DELETE FROM audit_log WHERE id >= 3");
        assertThat(run("verify")).as("an unbroken shorter log").isZero();
        assertThat(run("verify", "--kept", kept)).isOne();
        database.execute("INSERT INTO audit_log (actor, action) VALUES ('test', 'other')");
        assertThat(run("verify", "--kept", kept)).isOne();

        assertThat(err.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("Entry 3 of the audit log is missing or another one"));
    }

    @Test
    void begins_after_the_entries_that_were_too_old_to_be_kept() throws SQLException {
        tamper("UPDATE audit_log SET at = at - interval '3 years' WHERE id = 1");
        database.execute("SELECT forget_old_audit_entries()");

        assertThat(run("verify")).as(err.toString()).isZero();
        assertThat(lines().get(0)).isEqualTo(UNBROKEN);
        tamper("DELETE FROM audit_log WHERE id = 2");
        assertThat(run("verify")).isOne();
        assertThat(err.toString()).startsWith("The audit log is broken at entry 3:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1: UPDATE audit_log SET after = 'user' WHERE id = 1",
                "2: UPDATE audit_log SET address = NULL WHERE id = 2",
                "2: UPDATE audit_log SET at = at + interval '1 microsecond' WHERE id = 2",
                "2: DELETE FROM audit_log WHERE id = 1",
                "3: DELETE FROM audit_log WHERE id = 2",
                "1: UPDATE audit_log SET previous_hash = 'x' WHERE id = 1",
                "4: UPDATE audit_log SET id = 4 WHERE id = 3",
                "2: UPDATE audit_log AS e SET after = 'user', hash = audit_hash(ROW(e.id, e.at, e.actor, e.address,"
                        + " e.action, e.target_id, e.target, e.before, 'user', e.previous_hash, e.hash)::audit_log)"
                        + " WHERE id = 1"
            })
    void names_the_entry_where_the_chain_is_broken(String change) throws SQLException {
        tamper(change.substring(3));

        assertThat(run("verify")).isOne();

        assertThat(err.toString()).startsWith("The audit log is broken at entry " + change.charAt(0) + ":");
    }

    @Test
    void lists_entries_page_by_page() {
        run("list", "--limit", "2");
        run("list", "--before", "2");
        run("list", "--before", "1");

        assertThat(lines()).hasSize(5);
        assertThat(lines().get(0)).matches("3  \\S+Z  command line: root  look");
        assertThat(lines().get(1))
                .matches("2  \\S+Z  user 1 from 192.0.2.1  user-suspend  a\\\\nb \\(3\\)"
                        + "  before: no  after: without an end: spam");
        assertThat(lines().get(2)).isEqualTo("More: add --before 2");
        assertThat(lines().get(3)).endsWith("user-role  Ada Quill (2)  before: user  after: moderator");
        assertThat(lines().get(4)).isEqualTo("There is no such entry.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "list --limit 0", "list --limit 1001", "verify --kept 3", "verify --kept 3:xyz", "erase"})
    void explains_wrong_use(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);

        assertThat(err.toString()).isNotBlank();
    }

    /** As a superuser may. */
    private void tamper(String sql) throws SQLException {
        database.execute("ALTER TABLE audit_log DISABLE TRIGGER USER");
        database.execute(sql);
        database.execute("ALTER TABLE audit_log ENABLE TRIGGER USER");
    }

    private int run(String... arguments) {
        CommandLine line = new CommandLine(new AuditCommand(new DatabaseOptions(database.environment())));
        return output.run(line, arguments);
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }
}
