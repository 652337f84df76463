package dk.itu.minitwit.follow;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Users to follow, for a reader without a timeline. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SuggestionService {

    static final Duration WEEK = Duration.ofDays(7);

    @Inject
    SuggestionRepository suggestions;

    @Inject
    Clock clock;

    /**
     * The most followed users of those that wrote this week, the most active ones first among equals; not those that the reader follows, mutes or
     * blocks. One statement that reads at most a thousand messages.
     */
    public List<Suggestion> of(long readerId, int limit) {
        return suggestions.suggestions(readerId, clock.instant().minus(WEEK), limit);
    }
}
