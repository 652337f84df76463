package dk.itu.minitwit.timeline;

import java.time.Instant;
import java.util.List;

/**
 * A message on a timeline.
 *
 * @param mentions the names of the mentioned users
 */
public record MessageView(long id, String author, String text, Instant publishedAt, List<String> mentions) {

    public MessageView {
        mentions = List.copyOf(mentions);
    }
}
