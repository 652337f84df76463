package dk.itu.minitwit.timeline;

import java.util.List;

/**
 * Some messages of a list, one after the other.
 *
 * @param messages without any that was deleted after the list was made
 * @param end where in the list the next piece begins
 */
public record MessagePiece(List<MessageView> messages, int end) {}
