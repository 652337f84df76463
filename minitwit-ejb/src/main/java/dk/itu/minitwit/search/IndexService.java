package dk.itu.minitwit.search;

import dk.itu.minitwit.search.IndexRepository.Source;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Makes the words of messages that have none yet. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class IndexService {

    @Inject
    IndexRepository index;

    /**
     * Indexes new messages, or older ones if there are no new ones. Does nothing while another node does.
     *
     * @param limit the most messages
     */
    public void advance(int limit) {
        if (!index.lock()) {
            return;
        }
        List<Source> messages = index.newMessages(limit);
        if (messages.isEmpty()) {
            messages = index.oldMessages(limit);
        }
        if (!messages.isEmpty()) {
            index.add(messages);
        }
    }
}
