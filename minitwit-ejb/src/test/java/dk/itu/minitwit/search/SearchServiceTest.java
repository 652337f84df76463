package dk.itu.minitwit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.metrics.TestMetrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.timeline.MessageContext;
import dk.itu.minitwit.timeline.MessageView;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The search with its index, on PostgreSQL. */
class SearchServiceTest {

    private static final int SIZE = 3;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final TestData data = new TestData(DATABASE);
    private final SearchService search = new SearchService();
    private final IndexService index = new IndexService();
    private long anna;

    @BeforeEach
    void prepare() throws SQLException {
        search.search = new SearchRepository();
        search.search.entityManager = DATABASE.entityManager();
        search.metrics = new TestMetrics().metrics();
        index.index = new IndexRepository();
        index.index.entityManager = DATABASE.entityManager();
        anna = data.user("Anna");
    }

    @Test
    void finds_words_phrases_beginnings_and_tags_of_any_script() throws SQLException {
        write("Rødgrød med fløde", "The cat sat on the mat 🍓", "a mat for #Cats", "東京タワー", "שלום עולם");
        advance(10);

        assertThat(found("RODGROD")).containsExactly("Rødgrød med fløde");
        assertThat(found("mat cat")).containsExactly("The cat sat on the mat 🍓");
        assertThat(found("mat")).containsExactly("a mat for #Cats", "The cat sat on the mat 🍓");
        assertThat(found("\"the mat\"")).containsExactly("The cat sat on the mat 🍓");
        assertThat(found("\"mat the\"")).isEmpty();
        assertThat(found("cat*")).containsExactly("a mat for #Cats", "The cat sat on the mat 🍓");
        assertThat(found("#cats")).containsExactly("a mat for #Cats");
        assertThat(found("cats")).containsExactly("a mat for #Cats");
        assertThat(found("東京")).containsExactly("東京タワー");
        assertThat(found("京東")).isEmpty();
        assertThat(found("🍓")).containsExactly("The cat sat on the mat 🍓");
        assertThat(found("עולם")).containsExactly("שלום עולם");
        assertThat(search.tagged(0, "CATS", null, SIZE).messages())
                .extracting(MessageView::text)
                .containsExactly("a mat for #Cats");
        assertThat(search.tagged(0, "cat", null, SIZE).messages()).isEmpty();
    }

    @Test
    void finds_neither_flagged_nor_deleted_messages() throws SQLException {
        write("same word", "same word", "same word");
        advance(10);
        data.flag(1);
        DATABASE.execute("DELETE FROM messages WHERE id = 2");

        assertThat(search.find(0, "word", null, SIZE).messages())
                .extracting(MessageView::id)
                .containsExactly(3L);
    }

    @Test
    void finds_no_messages_of_muted_or_blocked_users() throws SQLException {
        long bo = data.user("bo");
        write("word");
        advance(10);
        assertThat(search.find(bo, "word", null, SIZE).messages()).hasSize(1);

        data.block(anna, bo);

        assertThat(search.find(bo, "word", null, SIZE).messages()).isEmpty();
        assertThat(found("word")).hasSize(1);
    }

    @Test
    void turns_pages_without_skipping_or_repeating() throws SQLException {
        write("w 1", "w 2", "w 3", "w 4", "w 5", "w 6", "w 7");
        advance(10);

        SearchPage first = search.find(0, "w", null, SIZE);
        write("w 8");
        advance(10);
        SearchPage second = search.find(0, "w", first.older(), SIZE);
        SearchPage third = search.find(0, "w", second.older(), SIZE);

        assertThat(texts(first)).containsExactly("w 7", "w 6", "w 5");
        assertThat(texts(second)).containsExactly("w 4", "w 3", "w 2");
        assertThat(texts(third)).containsExactly("w 1");
        assertThat(third.older()).isNull();
    }

    @Test
    void finds_users_by_the_beginnings_of_their_names() throws SQLException {
        data.user("annabel");
        data.user("Bo Anna");
        data.user("Åse");

        assertThat(search.find(0, " ANNA ", null, SIZE).users()).containsExactly("Anna", "annabel");
        assertThat(search.find(0, "å", null, SIZE).users()).containsExactly("Åse");
        assertThat(search.find(0, "ann*", null, SIZE).users()).containsExactly("Anna", "annabel");
        assertThat(search.find(0, "*", null, SIZE).users()).isEmpty();
        assertThat(search.find(0, "%", null, SIZE).users()).isEmpty();
        assertThat(search.find(0, "anna", "1", SIZE).users()).isEmpty();
    }

    @Test
    void shows_messages_in_context() throws SQLException {
        write("w");
        data.like(anna, 1);
        advance(10);

        assertThat(search.find(anna, "w", null, SIZE).messages())
                .extracting(MessageView::context)
                .containsExactly(new MessageContext(0, null, 0, 1, true));
    }

    @Test
    void refuses_what_cannot_be_searched_for() {
        assertRefused(ErrorKind.INVALID, () -> search.find(0, "x".repeat(281), null, SIZE));
        assertRefused(ErrorKind.INVALID, () -> search.find(0, "\0", null, SIZE));
        assertRefused(ErrorKind.INVALID, () -> search.find(0, "x", "?", SIZE));
        assertRefused(ErrorKind.NOT_FOUND, () -> search.tagged(0, "no tag", null, SIZE));
        assertThat(search.find(0, "!&|", null, SIZE).messages()).isEmpty();
    }

    @Test
    void indexes_new_messages_first_then_older_ones() throws SQLException {
        write("1", "2", "3", "4");
        DATABASE.execute("UPDATE search_progress SET newest = 4, oldest = 5");
        write("5", "6");

        advance(1);
        assertThat(indexed()).containsExactly("5");
        advance(5);
        assertThat(indexed()).containsExactly("5", "6");
        advance(3);
        assertThat(indexed()).containsExactly("2", "3", "4", "5", "6");
        advance(3);
        advance(3);
        assertThat(indexed()).containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void finds_an_edited_message_by_its_new_words_only() throws SQLException {
        data.message(anna, "before", Instant.EPOCH);
        advance(10);
        DATABASE.execute("UPDATE messages SET text = 'after', edited_at = published_at");
        DATABASE.execute("INSERT INTO edited_words SELECT id FROM messages");
        DATABASE.execute("UPDATE search_progress SET newest = 0, oldest = 1");

        advance(10);

        assertThat(found("after")).containsExactly("after");
        assertThat(found("before")).isEmpty();
        assertThat(DATABASE.number("SELECT count(*) FROM edited_words")).isZero();
        assertThat(DATABASE.number("SELECT newest FROM search_progress")).isZero();
    }

    /** A message may be committed after one with a greater id. */
    @Test
    void indexes_a_message_that_comes_late() throws SQLException {
        write("1", "2", "3");
        DATABASE.execute("DELETE FROM messages WHERE id = 2");
        advance(10);
        DATABASE.execute(
                "INSERT INTO messages (id, author_id, text, published_at) OVERRIDING SYSTEM VALUE VALUES (2, ?, 'late', now())",
                anna);

        advance(10);

        assertThat(found("late")).containsExactly("late");
    }

    @Test
    void waits_for_no_other_node() throws Exception {
        write("1");
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(4430)");
            advance(10);
            assertThat(indexed()).isEmpty();
            connection.rollback();
        }
    }

    private void advance(int limit) {
        DATABASE.inTransaction(() -> index.advance(limit));
    }

    private void write(String... texts) throws SQLException {
        for (String text : texts) {
            data.message(anna, text, Instant.EPOCH);
        }
    }

    private List<String> found(String text) {
        return texts(search.find(0, text, null, 10));
    }

    private static List<String> texts(SearchPage page) {
        return page.messages().stream().map(MessageView::text).toList();
    }

    private static List<String> indexed() throws SQLException {
        return DATABASE.column("SELECT text FROM messages JOIN message_words ON message_id = id ORDER BY id");
    }

    private static void assertRefused(ErrorKind kind, Runnable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work::run)
                .extracting(BusinessException::kind)
                .isEqualTo(kind);
    }
}
