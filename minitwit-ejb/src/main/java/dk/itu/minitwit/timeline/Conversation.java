package dk.itu.minitwit.timeline;

import java.util.List;

/**
 * A message with the messages that led to it and a page of its replies.
 *
 * @param ancestors from the farthest to the answered one, at most {@link ConversationService#MAX_ANCESTORS}
 * @param replies the oldest first
 * @param next the cursor of the next page of replies, or null on the last page
 */
public record Conversation(List<MessageView> ancestors, MessageView message, List<MessageView> replies, String next) {

    public Conversation {
        ancestors = List.copyOf(ancestors);
        replies = List.copyOf(replies);
    }
}
