package dk.itu.minitwit.search;

import dk.itu.minitwit.persistence.NativeSql;
import dk.itu.minitwit.timeline.MessageRow;
import dk.itu.minitwit.timeline.MessageView;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;

/** Native SQL: JPQL has no full text search. */
@Dependent
class SearchRepository {

    /**
     * A frequent word is found among the newest messages, an infrequent one by the index of words: it gives all places of a word in no order.
     * Each way is bad for the other's words.
     */
    private static final String MESSAGES = """
            WITH recent AS MATERIALIZED (
                SELECT message_id
                FROM (
                    SELECT message_id, words FROM message_words WHERE message_id < ?2 ORDER BY message_id DESC LIMIT 20000
                ) newest
                WHERE words @@ CAST(?1 AS tsquery) AND {visible}
                ORDER BY message_id DESC
                LIMIT (SELECT ?3)
            ), enough AS MATERIALIZED (
                SELECT count(*) = ?3 AS found FROM recent
            ), indexed AS MATERIALIZED (
                SELECT message_id FROM message_words
                WHERE NOT (SELECT found FROM enough) AND words @@ CAST(?1 AS tsquery) AND message_id < ?2
            )
            SELECT {columns}
            FROM (
                SELECT message_id FROM recent WHERE (SELECT found FROM enough)
                UNION ALL
                (SELECT message_id FROM indexed WHERE {visible} ORDER BY message_id DESC LIMIT (SELECT ?3))
            ) hit CROSS JOIN LATERAL (
                SELECT * FROM messages WHERE messages.id = hit.message_id LIMIT 1
            ) m
            ORDER BY m.id DESC
            """.replace(
                    "{visible}",
                    "(SELECT NOT flagged AND " + MessageRow.shown("author_id", 4)
                            + " FROM messages WHERE messages.id = message_id)")
            .replace("{columns}", MessageRow.columns("m", 4));

    /** By the index on the expression; between the beginning and the beginning with the greatest character. */
    private static final String USERS = """
            SELECT username FROM users
            WHERE lower(username COLLATE pg_c_utf8) COLLATE "C" >= ?1
                AND lower(username COLLATE pg_c_utf8) COLLATE "C" < ?1 || U&'\\+10FFFF'
            ORDER BY lower(username COLLATE pg_c_utf8) COLLATE "C", id
            LIMIT ?2
            """;

    @PersistenceContext
    EntityManager entityManager;

    /** Messages with smaller ids than the given one, newest first. */
    List<MessageView> messages(long reader, SearchQuery query, long before, int limit) {
        return NativeSql.rows(entityManager, MESSAGES, query.condition(), before, limit, reader).stream()
                .map(row -> MessageRow.view(row, ((Timestamp) row[3]).toInstant()))
                .toList();
    }

    /** Names that begin so, in upper or lower case. */
    List<String> users(String beginning, int limit) {
        List<?> names = NativeSql.query(entityManager, USERS, beginning.toLowerCase(Locale.ROOT), limit)
                .getResultList();
        return names.stream().map(String.class::cast).toList();
    }
}
