package dk.itu.minitwit.message;

import dk.itu.minitwit.persistence.AutoCommit;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** Native SQL: the text, its mentions and their notices change in one statement. */
@Dependent
class EditRepository {

    /** With an order to the search to make the words anew. A row of false for a message that is too old. */
    private static final String EDIT = """
            WITH parent AS (
                SELECT (SELECT parent_author_id FROM replies WHERE message_id = ?1) AS author_id
            ), message AS (
                UPDATE messages SET text = ?2, edited_at = ?3, mentions = %s
                WHERE id = ?1 AND author_id = ?4 AND NOT flagged AND published_at >= ?7
                RETURNING id, author_id
            ), %s, untold AS (
                DELETE FROM notices USING message
                WHERE message_id = message.id AND kind = 'mention' AND user_id NOT IN (SELECT id FROM mention)
            ), words AS (
                INSERT INTO edited_words SELECT id FROM message
                ON CONFLICT (message_id) DO UPDATE SET message_id = excluded.message_id
            )
            SELECT EXISTS (SELECT FROM message) FROM messages WHERE id = ?1 AND author_id = ?4 AND NOT flagged
            """.formatted(MentionSql.MENTIONED, MentionSql.NOTICES);

    @PersistenceContext
    EntityManager entityManager;

    /**
     * @param edited with the time of the edit
     * @param oldest the time of the oldest message that may be changed
     * @return false if the message is older; empty if the author has no such message
     */
    Optional<Boolean> edit(long authorId, long id, NewMessage edited, Instant oldest) {
        PossibleMentions mentions = edited.possibleMentions();
        return AutoCommit.execute(
                        entityManager,
                        EDIT,
                        id,
                        edited.text(),
                        Timestamp.from(edited.publishedAt()),
                        authorId,
                        mentions.names(),
                        mentions.places(),
                        Timestamp.from(oldest))
                .map(Boolean.class::cast);
    }
}
