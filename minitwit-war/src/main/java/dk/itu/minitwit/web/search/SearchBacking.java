package dk.itu.minitwit.web.search;

import dk.itu.minitwit.search.SearchPage;
import dk.itu.minitwit.search.SearchService;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.page.Links;
import dk.itu.minitwit.web.page.PageSizes;
import dk.itu.minitwit.web.page.RouteMatch;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page of found messages and users, and the page of a tag. */
@Named("search")
@RequestScoped
public class SearchBacking {

    @EJB
    SearchService search;

    @Inject
    CurrentUser currentUser;

    @Inject
    HttpServletRequest request;

    @Inject
    PageSizes sizes;

    private SearchPage page;

    /** Nothing without a text. */
    public void find() {
        if (!getText().isBlank()) {
            page = search.find(currentUser.readerId(), getText(), older(), sizes.ofTimelines());
        }
    }

    public void findTag() {
        page = search.tagged(currentUser.readerId(), getTag(), older(), sizes.ofTimelines());
    }

    private String older() {
        return request.getParameter("older");
    }

    /** The text in the address, empty without one. */
    public String getText() {
        String text = request.getParameter("q");
        return text == null ? "" : text;
    }

    /** The tag in the path. */
    public String getTag() {
        return RouteMatch.segments(request.getRequestURI()).get(1);
    }

    /** The query of the link to the next page. */
    public String getOlder() {
        String text = getText().isEmpty() ? "" : "q=" + Links.encode(getText()) + "&";
        return "?" + text + "older=" + page.older();
    }

    /** Null without a text. */
    public SearchPage getPage() {
        return page;
    }
}
