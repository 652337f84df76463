package dk.itu.minitwit.follow;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.util.List;

/**
 * Some users of a list, the longest registered first, and where to go on.
 *
 * @param next the cursor for the page after, or null when these are the last
 */
public record FollowPage(List<String> usernames, String next) {

    private static final long START = 0;

    /** @param read one more than a page holds tells that there is a next one */
    static FollowPage of(List<FollowListEntry> read, int size) {
        boolean hasMore = read.size() > size;
        List<FollowListEntry> page = hasMore ? read.subList(0, size) : read;
        String next = hasMore ? Long.toString(page.get(size - 1).id(), Character.MAX_RADIX) : null;
        return new FollowPage(page.stream().map(FollowListEntry::username).toList(), next);
    }

    /** @throws BusinessException {@link ErrorKind#INVALID} when the cursor is none of ours */
    static long decode(String cursor) {
        if (cursor == null) {
            return START;
        }
        try {
            return Long.parseLong(cursor, Character.MAX_RADIX);
        } catch (NumberFormatException notOurs) {
            throw new BusinessException(
                    ErrorKind.INVALID, "This link to a page of users is damaged: start from the first.", notOurs);
        }
    }
}
