package dk.itu.minitwit.rest;

import dk.itu.minitwit.http.LargeAnswer;
import dk.itu.minitwit.timeline.MessageList;
import dk.itu.minitwit.timeline.MessagePiece;
import dk.itu.minitwit.timeline.MessageView;
import dk.itu.minitwit.timeline.TimelineService;
import java.util.function.Consumer;

/**
 * A list of messages as a response with one piece at a time in memory. Most lists are one piece. A longer list reserves
 * its memory before the first byte, so that it is refused or sent as a whole.
 */
final class MessagesAnswer {

    /** About a thousand messages of the usual length. */
    private static final int FIRST_PIECE = 128 * 1024;

    private static final int OTHER_PIECES = 256 * 1024;

    /** Memory of a piece in bytes: in the driver, as strings of up to twice the size, and in the response. */
    private static final int MEMORY = 4 * OTHER_PIECES;

    private final TimelineService timelines;
    private final MessagePiece first;

    /** Reads the first piece. */
    MessagesAnswer(TimelineService timelines, LargeAnswer memory, MessageList list) {
        this.timelines = timelines;
        this.first = timelines.read(list, FIRST_PIECE);
        if (!isWhole()) {
            memory.take(MEMORY);
        }
    }

    /** Whether the first piece is the whole list. */
    boolean isWhole() {
        return first.rest() == null;
    }

    /** Reads the other pieces one after the other. */
    void forEach(Consumer<MessageView> action) {
        MessagePiece piece = first;
        piece.messages().forEach(action);
        while (piece.rest() != null) {
            piece = timelines.read(piece.rest(), OTHER_PIECES);
            piece.messages().forEach(action);
        }
    }
}
