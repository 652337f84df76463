package dk.itu.minitwit.export;

import dk.itu.minitwit.Generator;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.shared.Text;
import java.sql.SQLException;
import java.util.List;

/** An account named "me" with random content, among other users, of whom some have messages with the same text at the same time. */
final class GeneratedAccount {

    private static final List<String> OTHERS = List.of("bo", "Åse Ø", "李雷", "🍓 berry", "ünï'x", "a.b-c");
    private static final String[] WORDS = {
        "hej",
        "नमस्ते",
        "مرحبا",
        "שלום",
        "你好",
        "🍓",
        "👩‍👩‍👧",
        "e\u0301",
        "#tag",
        "https://a.example/?b=c&d",
        "\"",
        "\\",
        "<b>",
        "\n",
        "\u2028",
        "\t",
        "{0}",
        "null",
        "'"
    };

    private final TestDatabase database;
    private final Generator random;

    GeneratedAccount(TestDatabase database, long seed) {
        this.database = database;
        this.random = new Generator(seed);
    }

    /** @return the number of the account */
    long store() throws SQLException {
        for (String name : OTHERS) {
            user(name);
        }
        user("me");
        long me = OTHERS.size() + 1;
        for (int i = random.below(60); i > 0; i--) {
            message(random.oneIn(2) ? me : 1 + random.below(OTHERS.size()));
        }
        replies();
        likes();
        database.execute("DELETE FROM messages WHERE id % 11 = 0");
        for (int other = 1; other <= me; other++) {
            meet(me, other);
        }
        self(me);
        return me;
    }

    private void user(String name) throws SQLException {
        database.execute("INSERT INTO users (username, email, password_hash) VALUES (?, 'x@y', 'x')", name);
    }

    private void message(long author) throws SQLException {
        boolean isEdited = random.oneIn(4);
        String mentioned = OTHERS.get(random.below(OTHERS.size()));
        boolean mentions = random.oneIn(3);
        database.execute(
                "INSERT INTO messages (author_id, text, published_at, edited_at, flagged, mentions)"
                        + " VALUES (?, ?, to_timestamp(?), to_timestamp(CAST(? AS integer)), ?, string_to_array(?, ','))",
                author,
                (mentions ? "@" + mentioned + " @me " : "") + text(),
                // Few different times, so that some messages are alike.
                1_770_000_000 + 10 * random.below(20),
                isEdited ? 1_770_000_000 + 200 + random.below(500) : null,
                random.oneIn(6),
                mentions ? mentioned + ",me" : null);
    }

    private String text() {
        StringBuilder text = new StringBuilder(random.of("same", "other", "x"));
        for (int i = random.below(6); i > 0; i--) {
            String part = random.oneIn(2) ? random.of(WORDS) : random.text(2);
            text.append(Text.isStorable(part) ? part : "?").append(random.of(" ", ""));
        }
        return text.toString();
    }

    private void replies() throws SQLException {
        database.execute("""
                INSERT INTO replies (message_id, parent_id, parent_author_id, flagged)
                SELECT m.id, p.id, p.author_id, m.flagged
                FROM messages m JOIN messages p ON p.id = m.id - 1 - m.id %% %d WHERE m.id %% 3 = 0
                """.formatted(1 + random.below(9)));
    }

    private void likes() throws SQLException {
        database.execute(
                "INSERT INTO likes (message_id, user_id) SELECT m.id, u.id FROM messages m, users u WHERE (m.id * 7 + u.id) % ? = 0",
                2 + random.below(4));
    }

    private void meet(long me, long other) throws SQLException {
        boolean isBlocked = other != me && random.oneIn(5);
        if (isBlocked) {
            database.execute("INSERT INTO barriers VALUES (?, ?, 'block'), (?, ?, 'blocked')", me, other, other, me);
        } else if (random.oneIn(2)) {
            database.execute("INSERT INTO follows VALUES (?, ?)", me, other);
        }
        if (other != me && random.oneIn(3)) {
            database.execute("INSERT INTO barriers VALUES (?, ?, 'mute')", me, other);
        }
        if (other != me && !isBlocked && random.oneIn(2)) {
            database.execute("INSERT INTO follows VALUES (?, ?)", other, me);
        }
    }

    private void self(long me) throws SQLException {
        if (random.oneIn(2)) {
            database.execute(
                    "INSERT INTO profiles VALUES (?, ?, ?, ?, (SELECT min(id) FROM messages WHERE author_id = ?))",
                    me,
                    random.of("Åse 🍓", null),
                    random.of("نص", null),
                    random.of("https://a.example", null),
                    me);
        }
        if (random.oneIn(2)) {
            database.execute("INSERT INTO muted_words VALUES (?, 'spoiler 🍓'), (?, 'x')", me, me);
            database.execute("UPDATE users SET language = 'da' WHERE id = ?", me);
        }
    }
}
