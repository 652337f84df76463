package dk.itu.minitwit.notice;

import java.util.List;

/**
 * A page of notices, newest first.
 *
 * @param newestId the id of the newest notice, which the reader has seen with all older ones; 0 on an empty page
 * @param older the cursor of the next page, or null on the last page
 */
public record NoticePage(List<NoticeLine> lines, long newestId, String older) {

    public NoticePage {
        lines = List.copyOf(lines);
    }

    public boolean hasUnseen() {
        return lines.stream().anyMatch(NoticeLine::unseen);
    }
}
