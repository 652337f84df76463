package dk.itu.minitwit.follow;

import dk.itu.minitwit.shared.IdCursor;
import java.util.List;

/**
 * A page of a list of users in the order of registration.
 *
 * @param next the cursor of the next page, or null on the last page
 */
public record FollowPage(List<String> usernames, String next) {

    public FollowPage {
        usernames = List.copyOf(usernames);
    }

    /** @param read one row more than a page, if there is a next page */
    static FollowPage of(List<FollowListEntry> read, int size) {
        boolean hasMore = read.size() > size;
        List<FollowListEntry> page = hasMore ? read.subList(0, size) : read;
        String next = hasMore ? IdCursor.encode(page.get(size - 1).id()) : null;
        return new FollowPage(page.stream().map(FollowListEntry::username).toList(), next);
    }
}
