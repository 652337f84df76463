package dk.itu.minitwit.web.timeline;

import dk.itu.minitwit.timeline.MessageView;
import dk.itu.minitwit.web.page.Texts;
import java.util.List;

/** How a reader is told of new messages. */
final class NewMessages {

    private NewMessages() {}

    /**
     * Such as "3 new messages"; empty for none. Own messages, and those with a muted word, are no news.
     *
     * @param read new messages, at most one more than counted
     * @param most how many are counted
     * @param reader the name of the signed-in reader, or null
     */
    static String text(List<MessageView> read, int most, String reader, MutedWords muted, Texts texts) {
        long count = read.stream()
                .filter(message -> !message.author().equals(reader) && !muted.areIn(message.text()))
                .limit(most)
                .count();
        if (count == 0) {
            return "";
        }
        return texts.of(read.size() > most ? "news.many" : "news.some", count);
    }
}
