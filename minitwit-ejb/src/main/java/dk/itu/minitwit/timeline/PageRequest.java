package dk.itu.minitwit.timeline;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;

/** Which page of a timeline is wanted: from a place on in a direction. */
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
     * The page that a link of a {@link TimelinePage} names.
     *
     * @param older the cursor to read older messages from, or null
     * @param newer the cursor to read newer messages from, or null; with neither, the newest
     * @throws BusinessException {@link ErrorKind#INVALID} when the cursor is none of ours
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
