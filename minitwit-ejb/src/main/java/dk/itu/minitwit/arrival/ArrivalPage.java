package dk.itu.minitwit.arrival;

import java.util.List;

/**
 * A page of messages. It may have fewer than asked for.
 *
 * @param before the cursor of older messages; null at the end, and on a page of arrivals
 * @param since the cursor of what arrived after this page
 */
public record ArrivalPage(List<ArrivedMessage> messages, String before, String since) {

    public ArrivalPage {
        messages = List.copyOf(messages);
    }
}
