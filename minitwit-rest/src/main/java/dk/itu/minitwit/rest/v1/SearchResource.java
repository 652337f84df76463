package dk.itu.minitwit.rest.v1;

import dk.itu.minitwit.key.Caller;
import dk.itu.minitwit.key.Scope;
import dk.itu.minitwit.search.SearchPage;
import dk.itu.minitwit.search.SearchService;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Messages by their words and tags, and users by the beginnings of their names, as the page of the search finds them. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SearchResource {

    /** @param users on the first page only */
    @JsonbPropertyOrder({"users", "messages"})
    public record SearchAnswer(List<String> users, List<MessageAnswer> messages) {
        public SearchAnswer {
            users = List.copyOf(users);
            messages = List.copyOf(messages);
        }
    }

    @Inject
    CurrentCaller callers;

    @EJB
    SearchService search;

    @GET
    public Response find(
            @QueryParam("q") String text,
            @QueryParam("before") String before,
            @QueryParam("limit") String limit,
            @Context UriInfo request) {
        Caller caller = callers.with(Scope.READ);
        if (text == null
                || Text.isBlank(text)
                || Text.length(text) > SearchService.MAX_LENGTH
                || !Text.isStorable(text)) {
            throw BusinessException.inField(
                    "q",
                    ErrorKind.INVALID,
                    "q is the text to search for: 1 to " + SearchService.MAX_LENGTH
                            + " characters without U+0000, percent-encoded, such as smørre* or %23cake");
        }
        SearchPage page = search.find(caller.userId(), text, Paging.idCursor("before", before), Paging.limit(limit));
        Response.ResponseBuilder answer = Response.ok(new SearchAnswer(
                page.users(), page.messages().stream().map(MessageAnswer::of).toList()));
        if (page.older() != null) {
            Paging.link(answer, request, "next", "before", page.older());
        }
        return answer.build();
    }
}
