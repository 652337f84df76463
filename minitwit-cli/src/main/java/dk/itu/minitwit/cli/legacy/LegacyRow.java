package dk.itu.minitwit.cli.legacy;

import dk.itu.minitwit.cli.CommandFailure;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The current row of a legacy table. SQLite stores any type in any column, so each value is checked as it is read. A
 * refusal names the row by its first column.
 */
record LegacyRow(SqliteFile file, String table, ResultSet row) {

    /** The limit of the {@code varchar(255)} columns, in characters. */
    static final int SHORT = 255;

    static final int LONGEST_MESSAGE = 4096;

    /** 2100-01-01: a greater number is milliseconds or garbage. */
    private static final long END_OF_TIME = 4_102_444_800L;

    /** Werkzeug's format {@code method$salt$hex}. More digits of rounds would make a sign-in endless. */
    private static final Pattern KNOWN_HASH =
            Pattern.compile("(sha1|pbkdf2:sha(1|224|256|384|512):[1-9]\\d{0,7})\\$[^$]+\\$[0-9a-f]+");

    long integer(String column) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        throw refused(column + (value == null ? " is missing" : " is not an integer"));
    }

    /** In seconds since the epoch, UTC. */
    long time(String column) throws SQLException {
        long seconds = integer(column);
        if (seconds < 0 || seconds >= END_OF_TIME) {
            throw refused(column + " is " + seconds + ", not seconds since 1970 of a time before 2100");
        }
        return seconds;
    }

    String filledText(String column, int longest) throws SQLException {
        String text = text(column, longest);
        if (text.isEmpty()) {
            throw refused(column + " is empty");
        }
        return text;
    }

    String text(String column, int longest) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            throw refused(column + " is missing");
        }
        if (text.indexOf('\0') >= 0) {
            throw refused(column + " contains a NUL character");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw refused("%s is longer than %d characters".formatted(column, longest));
        }
        requireUtf8(column, text);
        return text;
    }

    String passwordHash(String column) throws SQLException {
        String hash = text(column, SHORT);
        if (!KNOWN_HASH.matcher(hash).matches()) {
            throw refused(column + " is of an unknown format, neither pbkdf2 nor sha1 as Werkzeug writes them");
        }
        return hash;
    }

    /** Malformed bytes decode to the replacement character, which a valid text may also contain. */
    private void requireUtf8(String column, String text) throws SQLException {
        if (text.indexOf('\uFFFD') >= 0
                && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), row.getBytes(column))) {
            throw refused(column + " is not valid UTF-8");
        }
    }

    private CommandFailure refused(String fault) throws SQLException {
        String key = row.getMetaData().getColumnName(1);
        return file.refused("table %s, %s %s: %s".formatted(table, key, row.getString(1), fault));
    }
}
