package dk.itu.minitwit.arrival;

import dk.itu.minitwit.notice.NoticeView;
import java.util.List;

/**
 * A page of a user's notices for a program.
 *
 * @param before the cursor of older notices; null at the end, and on a page of arrivals
 * @param since the cursor of what arrived after this page
 */
public record NoticeArrivals(List<NoticeView> notices, String before, String since) {

    public NoticeArrivals {
        notices = List.copyOf(notices);
    }
}
