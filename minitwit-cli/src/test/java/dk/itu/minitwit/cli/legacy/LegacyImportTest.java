package dk.itu.minitwit.cli.legacy;

import static dk.itu.minitwit.cli.legacy.LegacyFixture.HASH;
import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.cli.legacy.ImportSummary.Count;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The result of an import. */
class LegacyImportTest extends ImportFixture {

    @Test
    void imports_into_an_empty_database() throws SQLException {
        legacy.user(1, "Ada Quill").user(2, "Bo").follow(1, 2).message(1, 2, "first words", 1_200_000_000);

        ImportSummary summary = importLegacy();

        assertThat(summary).isEqualTo(new ImportSummary(new Count(2, 2), new Count(1, 1), 0, new Count(1, 1)));
        assertThat(database.rows("SELECT username, email, password_hash FROM users ORDER BY id"))
                .containsExactly("Ada Quill|user1@legacy.example|" + HASH, "Bo|user2@legacy.example|" + HASH);
        assertThat(database.rows("SELECT username, text, extract(epoch FROM published_at)::bigint, flagged"
                        + " FROM messages JOIN users ON users.id = author_id"))
                .containsExactly("Bo|first words|1200000000|f");
        assertThat(follows()).containsExactly("Ada Quill|Bo");
    }

    @Test
    void existing_users_keep_their_data_and_get_the_legacy_messages_and_follows() throws SQLException {
        register("Cy");
        register("Bo");
        legacy.user(1, "Bo").user(2, "bo").follow(1, 2).follow(2, 1).message(5, 1, "from the old days", 1_200_000_000);

        ImportSummary summary = importLegacy();

        assertThat(summary.users()).isEqualTo(new Count(2, 1));
        assertThat(database.rows("SELECT id, username, email, password_hash FROM users ORDER BY id"))
                .containsExactly(
                        "1|Cy|Cy@new.example|argon", "2|Bo|Bo@new.example|argon", "3|bo|user2@legacy.example|" + HASH);
        assertThat(database.rows("SELECT author_id, text FROM messages")).containsExactly("2|from the old days");
        assertThat(follows()).containsExactly("Bo|bo", "bo|Bo");
    }

    @Test
    void brings_nothing_of_a_deleted_user_back() throws SQLException {
        register("Ada");
        database.execute("SELECT delete_user(1)");
        legacy.user(1, "Ada").user(2, "Bo").follow(1, 2).follow(2, 1).follow(2, 2);
        legacy.message(1, 1, "gone", 1_200_000_000).message(2, 2, "here", 1_200_000_001);

        ImportSummary summary = importLegacy();

        assertThat(summary).isEqualTo(new ImportSummary(new Count(2, 1), new Count(2, 1), 0, new Count(3, 1)));
        assertThat(database.rows("SELECT username FROM users")).containsExactly("Bo");
        assertThat(database.rows(TEXTS)).containsExactly("here");
        assertThat(follows()).containsExactly("Bo|Bo");
    }

    @Test
    void takes_names_and_texts_that_look_like_numbers_as_text() throws SQLException {
        legacy.user(1, "123").user(2, "1e3").user(3, "007").user(4, "1.50").user(5, "12 monkeys");
        legacy.message(1, 1, "42", 1_200_000_000);

        importLegacy();

        // SQLite itself stored only the numbers, which the original displayed and compared.
        assertThat(database.rows("SELECT username FROM users ORDER BY id"))
                .containsExactly("123", "1000", "7", "1.5", "12 monkeys");
        assertThat(database.rows(TEXTS)).containsExactly("42");
    }

    @Test
    void keeps_flags_and_counts_hidden_messages() throws SQLException {
        legacy.user(1, "Ada");
        legacy.message(1, 1, "shown", 1_200_000_000, 0);
        legacy.message(2, 1, "flagged", 1_200_000_001, 1);
        legacy.message(3, 1, "never set", 1_200_000_002, null);

        assertThat(importLegacy().flagged()).isEqualTo(2);
        assertThat(database.rows("SELECT text, flagged FROM messages ORDER BY id"))
                .containsExactly("shown|f", "flagged|t", "never set|t");
    }

    @Test
    void maps_ids_of_existing_users() throws SQLException {
        register("New one");
        register("New two");
        database.execute("INSERT INTO messages (author_id, text, published_at) VALUES (1, 'new', now())");
        database.execute("INSERT INTO follows VALUES (2, 1)");
        legacy.user(1, "Old one").user(2, "Old two").follow(1, 2).message(1, 2, "old", 1_200_000_000);

        importLegacy();

        assertThat(database.rows("SELECT m.id, username, text FROM messages m JOIN users u ON u.id = author_id"))
                .containsExactlyInAnyOrder("1|New one|new", "2|Old two|old");
        assertThat(follows()).containsExactly("New two|New one", "Old one|Old two");
    }

    @Test
    void ids_rise_with_time_and_within_a_second_with_the_legacy_id() throws SQLException {
        legacy.user(1, "Ada").user(2, "Bo");
        legacy.message(50, 1, "second 2, id 50", 1_200_000_002).message(9, 2, "second 3, id 9", 1_200_000_003);
        legacy.message(60, 1, "second 1, id 60", 1_200_000_001).message(40, 2, "second 2, id 40", 1_200_000_002);
        legacy.message(45, 1, "second 2, id 45", 1_200_000_002);

        importLegacy();

        assertThat(database.rows(TEXTS))
                .containsExactly(
                        "second 1, id 60", "second 2, id 40", "second 2, id 45", "second 2, id 50", "second 3, id 9");
    }

    @Test
    void keeps_every_character() throws SQLException {
        String text = "tab\tline\nreturn\r back\\slash \\N \\. blåbærgrød 🦊 \uFFFD 'quote' \"double\" <b>";
        legacy.user(1, "Å\\n 🦊\tB").message(1, 1, text, 1_200_000_000).message(2, 1, "\\.", 1_200_000_000);

        importLegacy();

        assertThat(database.rows("SELECT username FROM users")).containsExactly("Å\\n 🦊\tB");
        assertThat(database.rows(TEXTS)).containsExactly(text, "\\.");
    }

    @Test
    void writing_works_after_an_import() throws SQLException {
        legacy.user(7, "Ada").user(8, "Bo").message(3, 7, "old", 1_200_000_000);
        importLegacy();

        register("Newcomer");
        database.execute("INSERT INTO messages (author_id, text, published_at)"
                + " SELECT id, 'hello', now() FROM users WHERE username = 'Newcomer'");

        assertThat(database.rows("SELECT id, username FROM users ORDER BY id"))
                .containsExactly("1|Ada", "2|Bo", "3|Newcomer");
        assertThat(database.rows(TEXTS)).containsExactly("old", "hello");
    }

    @Test
    void repeated_and_own_follows_become_one_each() throws SQLException {
        legacy.user(1, "Ada").user(2, "Bo").follow(1, 2).follow(1, 2).follow(1, 1);

        assertThat(importLegacy().follows()).isEqualTo(new Count(3, 2));
        assertThat(follows()).containsExactly("Ada|Ada", "Ada|Bo");
    }
}
