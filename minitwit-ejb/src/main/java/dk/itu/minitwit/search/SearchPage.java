package dk.itu.minitwit.search;

import dk.itu.minitwit.timeline.MessageView;
import java.util.List;

/**
 * A page of found messages, newest first.
 *
 * @param users names that begin with the text; on the first page only
 * @param older the cursor of the next page, or null on the last page
 */
public record SearchPage(List<String> users, List<MessageView> messages, String older) {

    public SearchPage {
        users = List.copyOf(users);
        messages = List.copyOf(messages);
    }
}
