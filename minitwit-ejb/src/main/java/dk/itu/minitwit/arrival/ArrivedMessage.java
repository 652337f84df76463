package dk.itu.minitwit.arrival;

import dk.itu.minitwit.timeline.MessageView;
import java.time.Instant;

/** A message for a program. */
public record ArrivedMessage(long id, String author, String text, Instant publishedAt) {

    static ArrivedMessage of(MessageView message) {
        return new ArrivedMessage(message.id(), message.author(), message.text(), message.publishedAt());
    }
}
