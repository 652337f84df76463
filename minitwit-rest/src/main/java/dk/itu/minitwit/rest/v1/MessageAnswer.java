package dk.itu.minitwit.rest.v1;

import dk.itu.minitwit.arrival.ArrivalPage;
import dk.itu.minitwit.arrival.ArrivedMessage;
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

    /** A page, with the links to go on in its direction, and from a page of the past to what arrives later. */
    static Response page(UriInfo request, ArrivalPage page, boolean isOfArrivals) {
        Response.ResponseBuilder answer =
                Response.ok(page.messages().stream().map(MessageAnswer::of).toList());
        if (page.before() != null) {
            Paging.link(answer, request, "next", "before", page.before());
        }
        Paging.link(answer, request, isOfArrivals ? "next" : "prev", "since", page.since());
        return answer.build();
    }
}
