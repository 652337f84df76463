package dk.itu.minitwit.timeline;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.util.List;

/** A requested page of a timeline: a position and a direction. */
public record PageRequest(Cursor cursor, Direction direction) {

    enum Direction {
        OLDER,
        NEWER
    }

    /** The page with the newest messages. */
    public static PageRequest newest() {
        return new PageRequest(Cursor.NEWEST, Direction.OLDER);
    }

    static PageRequest olderThan(MessageView message) {
        return new PageRequest(Cursor.at(message), Direction.OLDER);
    }

    /**
     * The page of a link on a {@link TimelinePage}.
     *
     * @param older the cursor to read older messages from, or null
     * @param newer the cursor to read newer messages from, or null; without both, the newest page
     * @throws BusinessException {@link ErrorKind#INVALID} if the cursor is malformed
     */
    public static PageRequest of(String older, String newer) {
        if (older != null) {
            return new PageRequest(Cursor.decode(older), Direction.OLDER);
        }
        return newer != null ? new PageRequest(Cursor.decode(newer), Direction.NEWER) : newest();
    }

    /** Whether this is the first page. */
    public boolean isNewest() {
        return cursor.equals(Cursor.NEWEST);
    }

    /**
     * Where the line between new and read messages is on this page. The message of the position is next to the page: a line between them is on
     * the page, too.
     *
     * @param messages of this page
     * @param read the id of the newest read message, or 0
     * @return the number of messages above the line; -1 if it is on another page, or if nothing is new
     */
    public int newAboveLine(List<MessageView> messages, long read) {
        if (read == 0) {
            return -1;
        }
        boolean isNewAbove = direction == Direction.OLDER && !isNewest() && cursor.id() > read;
        for (int i = 0; i < messages.size(); i++) {
            boolean isNew = messages.get(i).id() > read;
            if (isNewAbove && !isNew) {
                return i;
            }
            isNewAbove = isNew;
        }
        boolean isBelow = direction == Direction.NEWER && isNewAbove && cursor.id() <= read;
        return isBelow ? messages.size() : -1;
    }
}
