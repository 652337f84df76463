package dk.itu.minitwit.follow;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.util.List;

/**
 * A page of a list of users in the order of registration.
 *
 * @param next the cursor of the next page, or null on the last page
 */
public record FollowPage(List<String> usernames, String next) {

    private static final long START = 0;

    public FollowPage {
        usernames = List.copyOf(usernames);
    }

    /** @param read one row more than a page, if there is a next page */
    static FollowPage of(List<FollowListEntry> read, int size) {
        boolean hasMore = read.size() > size;
        List<FollowListEntry> page = hasMore ? read.subList(0, size) : read;
        String next = hasMore ? Long.toString(page.get(size - 1).id(), Character.MAX_RADIX) : null;
        return new FollowPage(page.stream().map(FollowListEntry::username).toList(), next);
    }

    /** @throws BusinessException {@link ErrorKind#INVALID} if the cursor is malformed */
    static long decode(String cursor) {
        if (cursor == null) {
            return START;
        }
        try {
            return Long.parseLong(cursor, Character.MAX_RADIX);
        } catch (NumberFormatException malformed) {
            throw new BusinessException(
                    ErrorKind.INVALID, "This link to a page of users is damaged: start from the first.", malformed);
        }
    }
}
