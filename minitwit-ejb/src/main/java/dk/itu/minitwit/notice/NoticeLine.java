package dk.itu.minitwit.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Notices in one line: one mention or reply, the likes of a message, or new followers.
 *
 * @param newest the newest of them
 * @param others how many others there are
 * @param unseen whether any of them is unseen
 */
public record NoticeLine(NoticeView newest, int others, boolean unseen) {

    /** The lines in the order of their newest notices. */
    static List<NoticeLine> of(List<NoticeView> newestFirst) {
        Map<List<Object>, NoticeLine> lines = new LinkedHashMap<>();
        for (NoticeView notice : newestFirst) {
            lines.merge(key(notice), new NoticeLine(notice, 0, !notice.seen()), NoticeLine::with);
        }
        return new ArrayList<>(lines.values());
    }

    private static List<Object> key(NoticeView notice) {
        if (!notice.kind().isGrouped()) {
            return List.of(notice.id());
        }
        return notice.message() == null
                ? List.of(notice.kind())
                : List.of(notice.kind(), notice.message().id());
    }

    private NoticeLine with(NoticeLine older) {
        return new NoticeLine(newest, others + 1, unseen || older.unseen);
    }
}
