package dk.itu.minitwit.cli.user;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.CommandOutput;
import dk.itu.minitwit.FreshDatabase;
import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class UserCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-03T04:05:06Z"), ZoneOffset.UTC);
    private static final String LAST =
            "No other administrator than root can sign in: promote another user first, or add --force.";

    private final CommandOutput output = new CommandOutput(CommandFailure.class);
    private final StringWriter out = output.out();
    private final StringWriter err = output.err();
    private FreshDatabase database;
    private String input = "";

    @BeforeEach
    void create() throws SQLException {
        database = FreshDatabase.create();
        database.execute(
                "INSERT INTO users (username, email, password_hash, role) VALUES"
                        + " ('root', 'r@b', 'x', 'administrator'), ('Ada Quill', 'a@b', 'x', 'user'), (E'a\\nb', 'c@d', 'x', 'user')");
        database.execute("INSERT INTO messages (author_id, text, published_at) VALUES (2, 'hi', now())");
        database.execute("INSERT INTO follows (follower_id, followee_id) VALUES (1, 2)");
    }

    @Test
    void creates_an_administrator_and_tells_the_password_once() throws SQLException {
        succeed("create-admin", "eva", "--email", "eva@example.org");

        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0)).isEqualTo("Created the administrator eva, user 4.");
        assertThat(lines().get(1)).matches("Password: [a-z2-9]{5}(-[a-z2-9]{5}){3}");
        assertThat(database.rows("SELECT email, role, left(password_hash, 21) FROM users WHERE username = 'eva'"))
                .containsExactly("eva@example.org|administrator|pbkdf2:sha512:210000$");
    }

    @Test
    void creates_an_administrator_with_the_password_of_the_input() {
        input = "battery staple\n";
        succeed("create-admin", "eva", "--email", "eva@example.org", "--password-stdin");

        assertThat(lines()).containsExactly("Created the administrator eva, user 4.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "ROOT", "gone", "Gone"})
    void creates_no_administrator_with_a_name_that_is_or_was_taken(String name) throws SQLException {
        database.execute("INSERT INTO deleted_users (username) VALUES ('gone')");

        fail("create-admin", name, "--email", "eva@example.org");

        assertThat(err.toString()).startsWith("The name " + name + " is taken, looks like another user's");
        assertThat(database.rows("SELECT count(*) FROM users")).containsExactly("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "a b", "a/b", "é", "a\n"})
    void creates_no_administrator_with_an_odd_name(String name) {
        fail("create-admin", "--email=eva@example.org", "--", name);

        assertThat(err.toString()).startsWith("The name of an administrator has 1 to 100 letters");
    }

    @Test
    void creates_no_administrator_without_an_address() {
        fail("create-admin", "eva", "--email", "eva");

        assertThat(err.toString()).startsWith("--email takes an e-mail address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "        ", "\n12345678"})
    void takes_no_short_or_blank_password(String typed) throws SQLException {
        input = typed;

        fail("reset-password", "Ada Quill", "--password-stdin");

        assertThat(err.toString()).startsWith("The password on standard input must be one line of 8 to 1000");
        assertThat(ada("password_hash, session_generation")).isEqualTo("x|0");
    }

    @Test
    void lists_users_page_by_page() {
        succeed("list", "--limit", "2");
        succeed("list", "--limit", "2", "--after", "2");
        succeed("list", "--after", "3");

        assertThat(lines())
                .containsExactly(
                        "1  root  administrator",
                        "2  Ada Quill  user",
                        "More: add --after 2",
                        "3  a\\nb  user",
                        "There is no such user.");
    }

    @Test
    void lists_those_with_a_role_and_those_suspended() throws SQLException {
        database.execute("UPDATE users SET suspension_reason = 'spam' WHERE id = 2");
        database.execute("UPDATE users SET suspension_reason = 'over', suspended_until = '2026-02-03T04:05:06Z'"
                + " WHERE id = 3");

        succeed("list", "--role", "administrator");
        succeed("list", "--suspended");

        assertThat(lines())
                .containsExactly("1  root  administrator", "2  Ada Quill  user  suspended without an end: spam");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"list --limit 0", "list --limit 1001", "list --role root", "list --after x", "show", "", "nap"})
    void explains_wrong_use(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);

        assertThat(err.toString()).isNotBlank();
    }

    @Test
    void shows_a_user() {
        succeed("show", "Ada Quill");

        assertThat(lines())
                .containsExactly(
                        "id         2",
                        "name       Ada Quill",
                        "e-mail     a@b",
                        "role       user",
                        "suspended  no",
                        "messages   1",
                        "following  0",
                        "followers  1");
    }

    @Test
    void names_an_unknown_user() throws SQLException {
        database.execute("INSERT INTO deleted_users VALUES ('gone', '2026-01-01T00:00:00Z')");

        fail("show", "ada");
        fail("show", "--id", "4711");
        fail("show", "gone");

        assertThat(err.toString().lines())
                .containsExactly(
                        "There is no user ada: `./minitwit user list` lists all users.",
                        "There is no user with the id 4711: `./minitwit user list` lists all users.",
                        "The user gone was deleted at 2026-01-01T00:00:00Z; the name stays reserved.");
    }

    @Test
    void resets_a_password_and_ends_the_sessions() throws SQLException {
        succeed("reset-password", "--id", "2");

        assertThat(lines().get(0)).isEqualTo("Changed the password of Ada Quill and ended all sessions.");
        assertThat(lines().get(1)).startsWith("Password: ");
        assertThat(ada("left(password_hash, 13), session_generation")).isEqualTo("pbkdf2:sha512|1");
    }

    @Test
    void suspends_a_user_until_a_time_and_lifts_it() throws SQLException {
        succeed("suspend", "Ada Quill", "--reason", "spam", "--until", "2027-01-31T12:00:00Z");
        assertThat(ada("suspension_reason, suspended_until AT TIME ZONE 'UTC', session_generation"))
                .isEqualTo("spam|2027-01-31 12:00:00|1");
        succeed("unsuspend", "Ada Quill");
        succeed("unsuspend", "Ada Quill");

        assertThat(lines())
                .containsExactly(
                        "Suspended Ada Quill, until 2027-01-31T12:00:00Z, and ended all sessions.",
                        "Ada Quill may sign in again.",
                        "Ada Quill was not suspended.");
        assertThat(ada("suspension_reason, suspended_until")).isEqualTo("null|null");
    }

    @Test
    void suspends_nobody_without_a_reason_or_until_a_time_that_is_over() throws SQLException {
        assertThat(run("suspend", "Ada Quill")).isEqualTo(2);
        fail("suspend", "Ada Quill", "--reason", " ");
        fail("suspend", "Ada Quill", "--reason", "a\nb");
        fail("suspend", "Ada Quill", "--reason", "x".repeat(501));
        fail("suspend", "Ada Quill", "--reason", "spam", "--until", "2026-02-03T04:05:06Z");

        assertThat(err.toString()).contains("--reason takes one line", "--until is over at 2026-02-03T04:05:06Z");
        assertThat(ada("suspension_reason, session_generation")).isEqualTo("null|0");
    }

    @Test
    void says_how_a_time_is_written() {
        assertThat(run("suspend", "Ada Quill", "--reason", "spam", "--until", "tomorrow"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("'tomorrow' is no time such as 2027-01-31T12:00:00Z.");
    }

    @Test
    void promotes_and_demotes() throws SQLException {
        succeed("promote", "Ada Quill", "--to", "moderator");
        succeed("promote", "Ada Quill", "--to", "administrator");
        assertThat(ada("role")).isEqualTo("administrator");
        succeed("demote", "Ada Quill");
        assertThat(ada("role")).isEqualTo("user");

        fail("promote", "Ada Quill", "--to", "user");
        fail("promote", "root", "--to", "moderator");
        fail("demote", "Ada Quill", "--to", "moderator");

        assertThat(lines())
                .containsExactly(
                        "Ada Quill is moderator now, was user.",
                        "Ada Quill is administrator now, was moderator.",
                        "Ada Quill is user now, was administrator.");
        assertThat(err.toString().lines())
                .containsExactly(
                        "Ada Quill is user already.",
                        "root is administrator already: take rights away by `./minitwit user demote`.",
                        "Ada Quill is user only: give rights by `./minitwit user promote`.");
    }

    @Test
    void keeps_the_last_administrator_unless_forced() throws SQLException {
        database.execute("UPDATE users SET role = 'administrator', suspension_reason = 'spam' WHERE id = 2");

        fail("demote", "root");
        fail("suspend", "root", "--reason", "spam");
        fail("delete", "root", "--yes");
        assertThat(err.toString().lines()).containsExactly(LAST, LAST, LAST);
        assertThat(database.rows("SELECT role, suspension_reason FROM users WHERE id = 1"))
                .containsExactly("administrator|null");

        succeed("demote", "root", "--force");
        assertThat(database.rows("SELECT role FROM users WHERE id = 1")).containsExactly("user");
    }

    @Test
    void lets_an_administrator_go_whom_another_replaces() throws SQLException {
        succeed("promote", "Ada Quill", "--to", "administrator");
        succeed("demote", "root", "--to", "moderator");

        assertThat(database.rows("SELECT role FROM users WHERE id = 1")).containsExactly("moderator");
    }

    @Test
    void ends_the_sessions_of_a_user() throws SQLException {
        succeed("sign-out", "Ada Quill");

        assertThat(lines()).containsExactly("Ended all sessions of Ada Quill.");
        assertThat(ada("session_generation")).isEqualTo("1");
    }

    @Test
    void removes_a_lost_second_factor_and_ends_the_sessions() throws SQLException {
        succeed("remove-factor", "Ada Quill");
        assertThat(lines()).containsExactly("Ada Quill has no second factor.");
        database.execute(
                "UPDATE users SET factor_secret = 'x', factor_step = 1, recovery_codes = '{a,b}' WHERE id = 2");

        succeed("remove-factor", "Ada Quill");

        assertThat(lines()).endsWith("Removed the second factor of Ada Quill and ended all sessions.");
        assertThat(
                        database.rows(
                                "SELECT factor_secret, factor_step, recovery_codes, session_generation FROM users WHERE id = 2"))
                .containsExactly("null|null|null|1");
        assertThat(database.rows("SELECT action, target FROM audit_log"))
                .containsExactly("user-factor-remove|Ada Quill");
    }

    @Test
    void deletes_a_user_after_the_name_was_typed() throws SQLException {
        input = "Ada Quill\n";
        succeed("delete", "Ada Quill");

        assertThat(lines())
                .containsExactly(
                        "This deletes Ada Quill with 1 visible messages, 0 followed users and 1 followers, for good.",
                        "Type the name to confirm:",
                        "Deleted Ada Quill, user 2. The name stays reserved.");
        assertThat(database.rows("SELECT username FROM deleted_users")).containsExactly("Ada Quill");
        assertThat(database.rows("SELECT count(*) FROM users WHERE id = 2")).containsExactly("0");
        assertThat(database.rows("SELECT count(*) FROM messages")).containsExactly("0");
        assertThat(database.rows("SELECT user_id, following FROM user_counts")).containsExactly("1|0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "yes\n", "ada quill\n"})
    void deletes_nobody_without_the_exact_name(String typed) throws SQLException {
        input = typed;
        fail("delete", "Ada Quill");

        assertThat(err.toString().lines()).containsExactly("Nothing was deleted: type the exact name, or add --yes.");
        assertThat(ada("username")).isEqualTo("Ada Quill");
    }

    @Test
    void deletes_a_user_whose_name_cannot_be_typed_without_a_question() throws SQLException {
        succeed("delete", "--id", "3", "--yes");

        assertThat(lines()).containsExactly("Deleted a\\nb, user 3. The name stays reserved.");
        assertThat(database.rows("SELECT count(*) FROM users")).containsExactly("2");
    }

    @Test
    void writes_every_change_into_the_audit_log_and_no_failure() throws SQLException {
        succeed("create-admin", "eva", "--email", "eva@example.org");
        succeed("suspend", "Ada Quill", "--reason", "spam");
        succeed("suspend", "Ada Quill", "--reason", "more spam", "--until", "2027-01-31T12:00:00Z");
        succeed("unsuspend", "Ada Quill");
        succeed("unsuspend", "Ada Quill");
        succeed("reset-password", "Ada Quill");
        succeed("promote", "Ada Quill", "--to", "moderator");
        succeed("sign-out", "Ada Quill");
        succeed("delete", "Ada Quill", "--yes");
        fail("promote", "root", "--to", "moderator");

        assertThat(database.rows("SELECT action, target_id, target, before, after FROM audit_log ORDER BY id"))
                .containsExactly(
                        "user-create|4|eva|null|administrator",
                        "user-suspend|2|Ada Quill|no|without an end: spam",
                        "user-suspend|2|Ada Quill|without an end: spam|until 2027-01-31T12:00:00Z: more spam",
                        "user-unsuspend|2|Ada Quill|until 2027-01-31T12:00:00Z: more spam|no",
                        "user-password|2|Ada Quill|null|null",
                        "user-role|2|Ada Quill|user|moderator",
                        "user-sign-out|2|Ada Quill|null|null",
                        "user-delete|2|Ada Quill|moderator|null");
        assertThat(database.rows("SELECT DISTINCT actor FROM audit_log"))
                .containsExactly("command line: " + System.getProperty("user.name"));
    }

    private void succeed(String... arguments) {
        assertThat(run(arguments)).as(err.toString()).isZero();
    }

    private void fail(String... arguments) {
        assertThat(run(arguments)).isOne();
    }

    private int run(String... arguments) {
        UserCommand command = new UserCommand(
                new DatabaseOptions(database.environment()),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                CLOCK);
        CommandLine line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
        return output.run(line, arguments);
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    private String ada(String columns) throws SQLException {
        return database.rows("SELECT " + columns + " FROM users WHERE id = 2").get(0);
    }
}
