package dk.itu.minitwit.cli.legacy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Foreign tables and inconsistent rows. */
class LegacyChecksTest extends OpeningFixture {

    @Test
    void rejects_a_foreign_database() throws SQLException {
        LegacyFixture.empty(path).sql("CREATE TABLE recipes (title text)");

        assertRefused("it is not a MiniTwit database: it has no table user");
    }

    @ParameterizedTest
    @CsvSource({"user, email", "user, pw_hash", "message, flagged", "message, pub_date", "follower, whom_id"})
    void rejects_a_missing_column(String table, String column) throws SQLException {
        LegacyFixture.create(path).sql("ALTER TABLE %s DROP COLUMN %s".formatted(table, column));

        assertRefused("it is not a MiniTwit database: its table " + table + " has no column " + column);
    }

    @Test
    void rejects_an_unknown_author() throws SQLException {
        LegacyFixture.create(path).user(1, "Ada").message(31, 9, "lost", 1_200_000_000);

        assertRefused("table message, message_id 31: its author_id 9 is not in the table user");
    }

    @Test
    void rejects_unknown_followers_and_followees() throws SQLException {
        LegacyFixture legacy = LegacyFixture.create(path).user(1, "Ada").follow(1, 8);
        assertRefused("table follower, whom_id 8 is not in the table user");

        legacy.sql("UPDATE follower SET who_id = 7");
        assertRefused("table follower, who_id 7 is not in the table user");

        legacy.sql("UPDATE follower SET who_id = NULL");
        assertRefused("table follower, who_id null: who_id is missing");
    }

    @Test
    void rejects_a_name_twice() throws SQLException {
        LegacyFixture.create(path).user(1, "Ada").user(2, "Bo").user(3, "Ada");

        assertRefused("table user: more than one row has the username \"Ada\"");
    }

    @Test
    void rejects_a_user_id_twice() throws SQLException {
        LegacyFixture.create(path)
                .sql("DROP TABLE user; CREATE TABLE user (user_id integer, username, email, pw_hash)")
                .user(4, "Ada")
                .user(4, "Bo");

        assertRefused("table user, user_id 4: there is more than one row with this id");
    }
}
