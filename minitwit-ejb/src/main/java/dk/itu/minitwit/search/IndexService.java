package dk.itu.minitwit.search;

import dk.itu.minitwit.search.IndexRepository.Source;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Makes the words of messages that have none yet, or were edited. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class IndexService {

    @Inject
    IndexRepository index;

    /**
     * Indexes edited messages, then new ones, or older ones if there are no new ones. Does nothing while another node does.
     *
     * @param limit the most messages
     */
    public void advance(int limit) {
        if (!index.lock()) {
            return;
        }
        List<Source> edited = index.takeEdited(limit);
        if (!edited.isEmpty()) {
            index.add(edited);
        }
        List<Source> messages = index.newMessages(limit);
        if (messages.isEmpty()) {
            messages = index.oldMessages(limit);
        }
        if (!messages.isEmpty()) {
            index.add(messages);
            index.advanceOver(messages);
        }
    }
}
