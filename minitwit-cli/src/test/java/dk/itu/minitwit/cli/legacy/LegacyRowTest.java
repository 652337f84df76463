package dk.itu.minitwit.cli.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that cannot be imported. */
class LegacyRowTest extends OpeningFixture {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "5f4dcc3b5aa765d61d8327deb882cf99",
                "md5$salt$5f4dcc3b5aa765d61d8327deb882cf99",
                "scrypt:32768:8:1$salt$00ff",
                "pbkdf2:sha256:50000$salt",
                "pbkdf2:sha256:900000000$salt$00ff",
                "pbkdf2:sha1$Gk2vPz9x$00ff",
                "sha1$salt$not hex"
            })
    void rejects_a_password_hash_of_another_format(String hash) throws SQLException {
        LegacyFixture.create(path).user(6, "Ada", hash);

        assertRefused("table user, user_id 6: pw_hash is of an unknown format");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha1$Gk2vPz9x$0123456789abcdef0123456789abcdef01234567",
                "pbkdf2:sha256:50000$Gk2vPz9x$00ff",
                "pbkdf2:sha512:1000000$Gk2vPz9x$00ff"
            })
    void takes_the_password_hashes_of_werkzeug(String hash) throws SQLException {
        LegacyFixture.create(path).user(6, "Ada", hash);

        assertThatCode(this::open).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "1200000000.5", "-1", "1675174851000"})
    void rejects_a_date_that_is_not_in_seconds(String date) throws SQLException {
        LegacyFixture.create(path).user(1, "Ada").message(5, 1, "when?", date);

        assertRefused("table message, message_id 5: pub_date is ");
    }

    @Test
    void rejects_a_message_without_a_date() throws SQLException {
        LegacyFixture.create(path).user(1, "Ada").message(5, 1, "when?", null);

        assertRefused("table message, message_id 5: pub_date is missing");
    }

    @Test
    void rejects_texts_that_cannot_be_stored() throws SQLException {
        LegacyFixture legacy = LegacyFixture.create(path).user(1, "Ada").message(5, 1, "🦊".repeat(4096), 0);
        assertThatCode(this::open).doesNotThrowAnyException();

        legacy.sql("UPDATE message SET text = text || 'x'");
        assertRefused("table message, message_id 5: text is longer than 4096 characters");
        legacy.sql("UPDATE message SET text = ''");
        assertRefused("table message, message_id 5: text is empty");
        legacy.sql("UPDATE message SET text = 'a' || char(0) || 'b'");
        assertRefused("table message, message_id 5: text contains a NUL character");
        legacy.sql("UPDATE message SET text = CAST(x'61ff62' AS TEXT)");
        assertRefused("table message, message_id 5: text is not valid UTF-8");
    }

    @Test
    void rejects_names_that_cannot_be_stored() throws SQLException {
        LegacyFixture legacy = LegacyFixture.create(path).user(1, "é".repeat(255));
        assertThatCode(this::open).doesNotThrowAnyException();

        legacy.sql("UPDATE user SET username = username || 'x'");
        assertRefused("table user, user_id 1: username is longer than 255 characters");
        legacy.sql("UPDATE user SET username = ''");
        assertRefused("table user, user_id 1: username is empty");
    }

    @Test
    void reads_a_file_in_another_encoding() throws Exception {
        LegacyFixture.empty(path).sql("PRAGMA encoding = 'UTF-16'; CREATE TABLE other (it)");
        LegacyFixture.create(path).user(1, "Å 🦊 \uFFFD");

        try (LegacyFile file = open()) {
            file.read(LegacyTable.USERS, silent(), user -> assertThat(user[1]).isEqualTo("Å 🦊 \uFFFD"));
        }
    }
}
