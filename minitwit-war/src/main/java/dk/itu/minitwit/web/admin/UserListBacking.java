package dk.itu.minitwit.web.admin;

import dk.itu.minitwit.administration.UserAdministrationService;
import dk.itu.minitwit.administration.UserFilter;
import dk.itu.minitwit.administration.UserPage;
import dk.itu.minitwit.web.page.Links;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The list of users for those in charge. */
@Named("adminUsers")
@RequestScoped
public class UserListBacking {

    @EJB
    UserAdministrationService users;

    @Inject
    Parameters parameters;

    private UserPage page;

    public void load() {
        page = users.find(parameters.choice("show", UserFilter.ALL), getFind(), parameters.text("after"));
    }

    public UserPage getPage() {
        return page;
    }

    /** The beginning of the names. */
    public String getFind() {
        return parameters.text("find");
    }

    public String getShow() {
        return name(parameters.choice("show", UserFilter.ALL));
    }

    public List<String> getChoices() {
        return Stream.of(UserFilter.values()).map(UserListBacking::name).toList();
    }

    /** The address of the next page, or null. */
    public String getNext() {
        return page.next() == null
                ? null
                : "?show=" + getShow() + "&find=" + Links.encode(getFind()) + "&after=" + Links.encode(page.next());
    }

    private static String name(UserFilter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }
}
