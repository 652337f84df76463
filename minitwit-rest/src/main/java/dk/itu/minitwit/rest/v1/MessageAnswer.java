package dk.itu.minitwit.rest.v1;

import dk.itu.minitwit.arrival.ArrivalPage;
import dk.itu.minitwit.arrival.ArrivedMessage;
import dk.itu.minitwit.timeline.MessageView;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;

/** A message in an answer. */
@JsonbPropertyOrder({"id", "author", "text", "published_at"})
public record MessageAnswer(
        long id,
        String author,
        String text,
        @JsonbProperty("published_at") Instant publishedAt) {

    static MessageAnswer of(ArrivedMessage message) {
        return new MessageAnswer(message.id(), message.author(), message.text(), message.publishedAt());
    }

    static MessageAnswer of(MessageView message) {
        return new MessageAnswer(message.id(), message.author(), message.text(), message.publishedAt());
    }

    /** A page with its links. */
    static Response page(UriInfo request, ArrivalPage page) {
        Response.ResponseBuilder answer =
                Response.ok(page.messages().stream().map(MessageAnswer::of).toList());
        Paging.links(answer, request, page.before(), page.since());
        return answer.build();
    }
}
