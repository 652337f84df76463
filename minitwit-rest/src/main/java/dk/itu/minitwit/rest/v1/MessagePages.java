package dk.itu.minitwit.rest.v1;

import dk.itu.minitwit.arrival.ArrivalService;
import dk.itu.minitwit.arrival.Selection;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Pages of messages by the parameters {@code before}, {@code since} and {@code limit}. */
@ApplicationScoped
class MessagePages {

    @EJB
    ArrivalService arrivals;

    Response of(Selection selection, UriInfo request) {
        String before = request.getQueryParameters().getFirst("before");
        String since = request.getQueryParameters().getFirst("since");
        int limit = Paging.limit(request.getQueryParameters().getFirst("limit"));
        Paging.onlyOne(before, since);
        if (since != null) {
            return MessageAnswer.page(request, arrivals.since(selection, since, limit));
        }
        return MessageAnswer.page(
                request,
                before == null ? arrivals.newest(selection, limit) : arrivals.before(selection, before, limit));
    }
}
