package dk.itu.minitwit.search;

import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.IdCursor;
import dk.itu.minitwit.shared.Text;
import dk.itu.minitwit.timeline.MessageView;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds messages by words and tags, and users by the beginnings of their names: one statement for each, without a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchService {

    /** The longest text to search for, in characters. */
    public static final int MAX_LENGTH = 280;

    private static final int USERS = 5;

    @Inject
    SearchRepository search;

    @Inject
    Metrics metrics;

    /**
     * Messages with all words of a text, and users whose names begin with it.
     *
     * @param readerId the signed-in reader, or 0
     * @param older the cursor of the page before, or null for the newest
     * @throws BusinessException {@link ErrorKind#INVALID} if the text is too long or the cursor is malformed
     */
    public SearchPage find(long readerId, String text, String older, int size) {
        if (Text.length(text) > MAX_LENGTH || !Text.isStorable(text)) {
            throw new BusinessException(
                    ErrorKind.INVALID, "A search has at most " + MAX_LENGTH + " characters, without U+0000");
        }
        String name = text.strip().replaceFirst("\\*+$", "");
        boolean isName = older == null && !Text.isBlank(name);
        return page(readerId, isName ? search.users(name, USERS) : List.of(), SearchQuery.of(text), older, size);
    }

    /**
     * Messages with a tag.
     *
     * @throws BusinessException {@link ErrorKind#NOT_FOUND} if the text cannot be a tag; otherwise as {@link #find}
     */
    public SearchPage tagged(long readerId, String tag, String older, int size) {
        Optional<SearchQuery> query = SearchQuery.ofTag(tag);
        if (query.isEmpty()) {
            throw new BusinessException(ErrorKind.NOT_FOUND, "There is no such tag");
        }
        return page(readerId, List.of(), query, older, size);
    }

    private SearchPage page(long readerId, List<String> users, Optional<SearchQuery> query, String older, int size) {
        long before = IdCursor.decode(older, Long.MAX_VALUE);
        metrics.count(Event.SEARCH);
        List<MessageView> found = query.map(wanted -> search.messages(readerId, wanted, before, size + 1))
                .orElse(List.of());
        List<MessageView> page = found.size() > size ? found.subList(0, size) : found;
        return new SearchPage(
                users,
                page,
                found.size() > size ? IdCursor.encode(page.get(size - 1).id()) : null);
    }
}
