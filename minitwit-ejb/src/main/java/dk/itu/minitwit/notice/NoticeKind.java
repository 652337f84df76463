package dk.itu.minitwit.notice;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kinds of notices. */
public enum NoticeKind {
    MENTION,
    REPLY,
    LIKE,
    FOLLOW;

    /** As the database and links have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NoticeKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** As a statement takes a choice of kinds. */
    public static String words(Collection<NoticeKind> kinds) {
        return kinds.stream().map(NoticeKind::word).collect(Collectors.joining(","));
    }

    /** Whether a page shows several notices in one line: the likes of a message, and the new followers. */
    boolean isGrouped() {
        return this == LIKE || this == FOLLOW;
    }
}
