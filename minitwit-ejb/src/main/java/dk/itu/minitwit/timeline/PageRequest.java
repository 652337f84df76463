package dk.itu.minitwit.timeline;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;

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

    boolean isNewest() {
        return cursor.equals(Cursor.NEWEST);
    }
}
