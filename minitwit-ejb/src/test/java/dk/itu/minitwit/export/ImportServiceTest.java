package dk.itu.minitwit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.export.AccountExport.Message;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImportServiceTest {

    private static final Instant NOW = Instant.parse("2026-12-03T04:05:06Z");
    private static final String FOREIGN =
            "This is no file of a MiniTwit: choose the ZIP that you downloaded in the settings there";
    private static final String DAMAGED = "The file is damaged or not complete: download it again";
    private static final String MESSAGE = "{\"id\":1,\"text\":\"t\",\"published_at\":\"2026-01-01T00:00:00Z\"}";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final ExportService exports = new ExportService();
    private final ImportService imports = new ImportService();

    @BeforeEach
    void prepare() {
        exports.stored = new ExportRepository();
        exports.stored.entityManager = DATABASE.entityManager();
        imports.stored = new ImportRepository();
        imports.stored.entityManager = DATABASE.entityManager();
        imports.receipts = new ReceiptRepository();
        imports.receipts.entityManager = DATABASE.entityManager();
        exports.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        imports.clock = exports.clock;
    }

    /** But for what cannot be the same: the account's name, its mentions by others, and replies to what nobody can see any more. */
    @ParameterizedTest
    @MethodSource("seeds")
    void an_account_that_is_exported_deleted_and_imported_is_the_same_again(long seed) throws SQLException {
        long me = new GeneratedAccount(DATABASE, seed).store();
        AccountExport before = exports.of(me);
        byte[] file = ExportedFile.of(before);
        DATABASE.execute("SELECT delete_user(?)", me);
        long again = user("again");

        read(again, file);

        AccountExport after = exports.of(again);
        assertThat(same(after)).isEqualTo(same(before));
        ImportReceipt receipt = imports.last(again).orElseThrow();
        assertThat(receipt.formerName()).isEqualTo("me");
        assertThat(receipt.messages()).isEqualTo(before.messages().size());
        assertThat(receipt.likes()).isEqualTo(before.likes().size());
        assertThat(receipt.lostReplies()).isEqualTo((int) before.messages().stream()
                .filter(message ->
                        message.replyTo() != null && message.replyTo().isGone())
                .count());
        assertThat(receipt.lostLikes() + receipt.lostFollows() + receipt.lostBarriers())
                .isZero();
        assertThat(DATABASE.number("SELECT count(*) FROM notices")).isZero();
        assertCounted();
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** The state that has to be the same, without numbers of messages, and "self" for the own name. */
    private static List<Object> same(AccountExport account) {
        List<Message> messages = account.messages().stream()
                .sorted(Comparator.comparing(Message::id))
                .toList();
        List<Long> ids = messages.stream().map(Message::id).toList();
        AccountExport.Profile profile = account.profile();
        String self = account.username();
        return Arrays.asList(
                profile.displayName(),
                profile.biography(),
                profile.link(),
                profile.language(),
                profile.pinned() == null ? -1 : ids.indexOf(profile.pinned()),
                account.names().muted(),
                account.names().blocked(),
                account.names().words(),
                new TreeSet<>(account.names().following().stream()
                        .map(name -> name.equals(self) ? "self" : name)
                        .toList()),
                messages.stream()
                        .map(message -> Arrays.asList(
                                message.text(),
                                message.publishedAt(),
                                message.editedAt(),
                                message.hidden(),
                                message.mentions().stream()
                                        .filter(name -> !name.equals("me"))
                                        .collect(Collectors.toCollection(TreeSet::new)),
                                same(message.replyTo(), self, ids)))
                        .toList(),
                account.likes().stream()
                        .map(like -> same(like, self, ids))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String same(MessageReference message, String self, List<Long> ids) {
        if (message == null || message.isGone()) {
            return "none";
        }
        return message.author().equals(self) ? "own " + ids.indexOf(message.id()) : message.toString();
    }

    /** The numbers that triggers keep are those of the rows. */
    private static void assertCounted() throws SQLException {
        assertThat(DATABASE.column("""
                        SELECT username FROM users u LEFT JOIN user_counts c ON c.user_id = u.id
                        WHERE (coalesce(messages, 0), coalesce(following, 0), coalesce(followers, 0)) <> (
                            (SELECT count(*) FROM messages WHERE author_id = u.id AND NOT flagged),
                            (SELECT count(*) FROM follows WHERE follower_id = u.id),
                            (SELECT count(*) FROM follows WHERE followee_id = u.id))
                        """)).isEmpty();
        assertThat(DATABASE.column("""
                        SELECT m.text FROM messages m LEFT JOIN message_counts c ON c.message_id = m.id
                        WHERE (coalesce(replies, 0), coalesce(likes, 0)) <> (
                            (SELECT count(*) FROM replies WHERE parent_id = m.id AND NOT flagged),
                            (SELECT count(*) FROM likes WHERE message_id = m.id))
                        """)).isEmpty();
    }

    @Test
    void what_another_site_lacks_is_counted() throws SQLException {
        long me = user("me");
        long bo = user("bo");
        DATABASE.execute(
                "INSERT INTO messages (author_id, text, published_at, flagged)"
                        + " VALUES (?, 'seen', '2026-01-01T00:00:00Z', false), (?, 'hidden', '2026-01-01T00:00:00Z', true)",
                bo,
                bo);
        String seen = like("bo", "b1d4f56c1eb0b4cb9a2f7d1d42d8f3d0");

        read(me, ExportedFile.with("""
                "following":["bo","nobody","me\\nbo"],"muted":["bo","nobody"],"blocked":["nobody"],
                "messages":[
                    {"id":7,"text":"@bo @nobody","published_at":"2026-01-01T00:00:00Z","mentions":["bo","nobody","cy"],
                        "reply_to":%s},
                    {"id":8,"text":"to itself","published_at":"2026-01-01T00:00:00Z",
                        "reply_to":{"id":8,"author":"former"}}],
                "likes":[%s,{"id":7,"author":"former"},{"id":99,"author":"former"},{"id":1}]
                """.formatted(seen, seen)));

        ImportReceipt receipt = imports.last(me).orElseThrow();
        assertThat(receipt).isEqualTo(new ImportReceipt(NOW, "former", 2, 1, 1, 2, 1, 3, 2));
        assertThat(DATABASE.column(
                        "SELECT array_to_string(mentions, ',') FROM messages WHERE author_id = ? ORDER BY id", me))
                .containsExactly("bo", null);
    }

    private static String like(String author, String digest) {
        return "{\"id\":1,\"author\":\"" + author + "\",\"published_at\":\"2026-01-01T00:00:00Z\",\"sha256\":\""
                + digest + "\"}";
    }

    @Test
    void a_message_is_found_by_author_time_and_text_unless_its_author_has_blocked_the_user() throws SQLException {
        long me = user("me");
        long bo = user("bo");
        long cy = user("cy");
        for (long author : new long[] {bo, cy}) {
            DATABASE.execute(
                    "INSERT INTO messages (author_id, text, published_at) VALUES (?, 'seen', '2026-01-01T00:00:00Z')",
                    author);
        }
        DATABASE.execute("INSERT INTO barriers VALUES (?, ?, 'block'), (?, ?, 'blocked')", cy, me, me, cy);
        String digest = DATABASE.column("SELECT encode(sha256('seen'), 'hex')").get(0);

        read(
                me,
                ExportedFile.with("\"following\":[\"cy\"],\"messages\":[],\"likes\":[" + like("bo", digest) + ","
                        + like("cy", digest) + "]"));

        assertThat(DATABASE.column("SELECT message_id FROM likes WHERE user_id = ?", me))
                .containsExactly("1");
        assertThat(imports.last(me).orElseThrow()).isEqualTo(new ImportReceipt(NOW, "former", 0, 0, 1, 0, 1, 1, 0));
    }

    @Test
    void a_file_of_the_first_version_is_read() throws SQLException {
        long me = user("me");

        read(me, ExportedFile.json("""
                {"format":"minitwit-account","version":1,"exported_at":"2026-01-02T00:00:00Z","username":"former",
                    "email":"a@b","role":"user","biography":"hej","following":[],"followers":["x"],"messages":[%s]}
                """.formatted(MESSAGE)));

        assertThat(exports.of(me).profile().biography()).isEqualTo("hej");
        assertThat(exports.of(me).email()).isEqualTo("x@y");
        assertThat(exports.of(me).messages()).extracting(Message::text).containsExactly("t");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongFiles")
    void a_wrong_file_is_refused_with_a_reason_and_leaves_nothing(String name, String reason, byte[] file)
            throws SQLException {
        long me = user("me");

        assertRefused(me, file, ErrorKind.INVALID, reason);

        assertThat(
                        DATABASE.number(
                                "SELECT (SELECT count(*) FROM messages) + (SELECT count(*) FROM imports) + (SELECT count(*) FROM profiles)"))
                .isZero();
    }

    static Stream<Arguments> wrongFiles() {
        String unlike = "Message 1 of the file has a text or a time that no message has here";
        byte[] whole = ExportedFile.with("\"messages\":[" + manyMessages(2_000) + "]");
        return Stream.of(
                Arguments.of("nothing", FOREIGN, new byte[0]),
                Arguments.of("a text", FOREIGN, "hello".getBytes()),
                Arguments.of("another ZIP", FOREIGN, ExportedFile.zip("holidays.txt", "sun".getBytes())),
                Arguments.of("an array", FOREIGN, ExportedFile.json("[]")),
                Arguments.of("a number", FOREIGN, ExportedFile.json("1")),
                Arguments.of("no JSON", FOREIGN, ExportedFile.json("<html>")),
                Arguments.of("deep JSON", FOREIGN, ExportedFile.json("{\"a\":" + "[".repeat(100_000))),
                Arguments.of("other JSON", FOREIGN, ExportedFile.json("{\"type\":\"Person\",\"messages\":[]}")),
                Arguments.of("no messages", FOREIGN, ExportedFile.with("\"likes\":[]")),
                Arguments.of("messages of another form", FOREIGN, ExportedFile.with("\"messages\":[1]")),
                Arguments.of("more behind", FOREIGN, ExportedFile.with("\"messages\":[],\"likes\":[],\"x\":1")),
                Arguments.of(
                        "no time",
                        FOREIGN,
                        ExportedFile.with("\"messages\":[{\"id\":1,\"text\":\"t\",\"published_at\":\"soon\"}]")),
                Arguments.of("a huge number", FOREIGN, ExportedFile.with("\"messages\":[{\"id\":1e999999}]")),
                Arguments.of(
                        "half a pair",
                        FOREIGN,
                        ExportedFile.with("\"messages\":[" + MESSAGE.replace("\"t\"", "\"\\ud83c\"") + "]")),
                Arguments.of(
                        "U+0000",
                        FOREIGN,
                        ExportedFile.with("\"messages\":[" + MESSAGE.replace("\"t\"", "\"\\u0000\"") + "]")),
                Arguments.of(
                        "another version",
                        "The file has version 3, and this MiniTwit reads versions 1 to 2",
                        ExportedFile.json(
                                "{\"format\":\"minitwit-account\",\"version\":3,\"username\":\"x\",\"messages\":[]}")),
                Arguments.of("half a file", DAMAGED, Arrays.copyOf(whole, whole.length / 2)),
                Arguments.of(
                        "a damaged file",
                        DAMAGED,
                        ExportedFile.altered(
                                "{\"format\":\"minitwit-account\",\"version\":2,\"username\":\"QQ\",\"messages\":[]}",
                                'Q',
                                'W')),
                Arguments.of(
                        "a ZIP bomb",
                        "The file unpacks to more than 32 MiB, which no import takes",
                        ExportedFile.with("\"followers\":[" + ("\"" + "x".repeat(1_000) + "\",").repeat(34_000))),
                Arguments.of("a huge text", FOREIGN, ExportedFile.with("\"biography\":\"" + " ".repeat(2 << 20))),
                Arguments.of(
                        "a ZIP bomb beside",
                        "The file unpacks to more than 32 MiB, which no import takes",
                        ExportedFile.zip("x", new byte[33 << 20])),
                Arguments.of(
                        "an empty text",
                        unlike,
                        ExportedFile.with("\"messages\":[" + MESSAGE.replace("\"t\"", "\"\"") + "]")),
                Arguments.of(
                        "a long text",
                        unlike,
                        ExportedFile.with(
                                "\"messages\":[" + MESSAGE.replace("\"t\"", "\"" + "x".repeat(4_097) + "\"") + "]")),
                Arguments.of(
                        "the future",
                        unlike,
                        ExportedFile.with("\"messages\":[" + MESSAGE.replace("2026-01", "2027-01") + "]")),
                Arguments.of(
                        "long ago",
                        unlike,
                        ExportedFile.with("\"messages\":[" + MESSAGE.replace("2026-01", "1066-01") + "]")),
                Arguments.of(
                        "a late edit",
                        unlike,
                        ExportedFile.with("\"messages\":["
                                + MESSAGE.replace("}", ",\"edited_at\":\"2026-02-01T00:00:00Z\"}") + "]")),
                Arguments.of(
                        "a wrong message after many",
                        "Message 2001 of the file has a text or a time that no message has here",
                        ExportedFile.with(
                                "\"messages\":[" + manyMessages(2_000) + "," + MESSAGE.replace("2026", "2027") + "]")),
                Arguments.of(
                        "a long name",
                        "At most 50 characters that can be shown",
                        ExportedFile.with("\"display_name\":\"" + "x".repeat(51) + "\",\"messages\":[]")));
    }

    private static String manyMessages(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> MESSAGE.replace("\"id\":1", "\"id\":" + i).replace("\"t\"", "\"" + i + "\""))
                .collect(Collectors.joining(","));
    }

    @Test
    void an_account_with_messages_takes_no_import() throws SQLException {
        long me = user("me");
        byte[] file = ExportedFile.with("\"messages\":[" + MESSAGE + "]");
        read(me, file);

        assertRefused(
                me,
                file,
                ErrorKind.CONFLICT,
                "An import needs an account without messages: delete yours, or sign up for another account");

        assertThat(exports.of(me).messages()).hasSize(1);
        DATABASE.execute("DELETE FROM messages");
        read(me, file);
        assertThat(exports.of(me).messages()).hasSize(1);
    }

    @Test
    void one_account_is_imported_at_a_time() throws SQLException {
        long me = user("me");
        try (Connection other = DATABASE.connect();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("SELECT pg_advisory_xact_lock(4429)");
            assertRefused(
                    me,
                    ExportedFile.with("\"messages\":[]"),
                    ErrorKind.OVERLOADED,
                    "Another account is being imported: try again in a minute");
            other.rollback();
        }
    }

    private void assertRefused(long user, byte[] file, ErrorKind kind, String reason) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> read(user, file))
                .withMessage(reason)
                .extracting(BusinessException::kind)
                .isEqualTo(kind);
    }

    private void read(long user, byte[] file) {
        DATABASE.inTransaction(() -> imports.read(user, ExportedFile.stream(file), "192.0.2.1"));
    }

    private static long user(String name) throws SQLException {
        DATABASE.execute("INSERT INTO users (username, email, password_hash) VALUES (?, 'x@y', 'x')", name);
        return DATABASE.number("SELECT id FROM users WHERE username = ?", name);
    }
}
