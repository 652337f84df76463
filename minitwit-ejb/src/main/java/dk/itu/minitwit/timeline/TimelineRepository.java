package dk.itu.minitwit.timeline;

import dk.itu.minitwit.persistence.NativeSql;
import dk.itu.minitwit.timeline.PageRequest.Direction;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads timelines, one of {@link TimelineSql} per page. */
@Dependent
class TimelineRepository {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Public messages, starting next to the page's position, up to {@code maxBytes}.
     *
     * @param maxBytes limits the texts' length in UTF-8; the message that exceeds it is the last
     */
    List<MessageView> everybody(PageRequest page, int limit, int maxBytes) {
        return messages(query(TimelineSql.EVERYBODY, page, limit, maxBytes).getResultList(), page);
    }

    /** Public messages with their contexts. */
    List<MessageView> everybodyInContext(long reader, PageRequest page, int limit) {
        return messages(
                query(TimelineSql.EVERYBODY_IN_CONTEXT, page, limit, Integer.MAX_VALUE)
                        .setParameter(5, reader)
                        .getResultList(),
                page);
    }

    /** The messages of one author; empty if the author does not exist. */
    Optional<List<MessageView>> by(String author, PageRequest page, int limit, int maxBytes) {
        return found(query(TimelineSql.ONE_AUTHOR, page, limit, maxBytes).setParameter(5, author), page);
    }

    /** The messages of one author with their contexts. */
    Optional<List<MessageView>> byInContext(long reader, String author, PageRequest page, int limit) {
        return found(
                query(TimelineSql.ONE_AUTHOR_IN_CONTEXT, page, limit, Integer.MAX_VALUE)
                        .setParameter(5, author)
                        .setParameter(6, reader),
                page);
    }

    private static Optional<List<MessageView>> found(Query query, PageRequest page) {
        List<?> rows = query.getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(messages(rows, page));
    }

    /** With their contexts. */
    List<MessageView> followedBy(long userId, PageRequest page, int limit) {
        return messages(
                query(HomeSql.FOLLOWED, page, limit, Integer.MAX_VALUE)
                        .setParameter(5, userId)
                        .getResultList(),
                page);
    }

    /** @throws IllegalArgumentException if the limit is above 1,001 */
    private Query query(Map<Direction, String> statements, PageRequest page, int limit, int maxBytes) {
        if (limit > TimelineSql.LONGEST_PAGE) {
            throw new IllegalArgumentException(
                    "A page has at most " + TimelineSql.LONGEST_PAGE + " messages, not " + limit);
        }
        Cursor from = page.cursor();
        return NativeSql.query(
                entityManager,
                statements.get(page.direction()),
                Timestamp.from(from.publishedAt()),
                from.id(),
                limit,
                maxBytes);
    }

    /** Newest first. */
    private static List<MessageView> messages(List<?> rows, PageRequest page) {
        List<MessageView> messages = new ArrayList<>(rows.size());
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            if (columns[0] != null) {
                messages.add(MessageRow.view(columns, ((Timestamp) columns[3]).toInstant()));
            }
        }
        if (page.direction() == Direction.NEWER) {
            Collections.reverse(messages);
        }
        return messages;
    }
}
