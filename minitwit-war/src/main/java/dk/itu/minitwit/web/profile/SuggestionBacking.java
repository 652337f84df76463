package dk.itu.minitwit.web.profile;

import dk.itu.minitwit.follow.Suggestion;
import dk.itu.minitwit.follow.SuggestionService;
import dk.itu.minitwit.web.account.CurrentUser;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Users to follow, on an own timeline without messages. */
@Named("suggestions")
@RequestScoped
public class SuggestionBacking {

    private static final int MOST = 5;

    @EJB
    SuggestionService suggestions;

    @Inject
    CurrentUser currentUser;

    private List<Suggestion> users;

    /** Read when first asked for: most pages do not ask. */
    public List<Suggestion> getUsers() {
        if (users == null) {
            users = List.copyOf(suggestions.of(currentUser.id(), MOST));
        }
        return users;
    }
}
