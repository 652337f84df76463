package dk.itu.minitwit.web.design;

import dk.itu.minitwit.web.page.Cookies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * The colour theme: light, dark, or the system's setting. Stored in a cookie, since it belongs to the browser and not
 * to the user.
 */
@Named
@ApplicationScoped
public class Theme {

    static final String COOKIE = "minitwit-theme";
    private static final String AUTO = "auto";
    private static final List<String> NAMES = List.of(AUTO, "light", "dark");

    @Inject
    HttpServletRequest request;

    /** The chosen theme; {@code auto} by default. */
    public String getName() {
        return Cookies.get(request, COOKIE).filter(Theme::exists).orElse(AUTO);
    }

    static boolean exists(String name) {
        return NAMES.contains(name);
    }
}
