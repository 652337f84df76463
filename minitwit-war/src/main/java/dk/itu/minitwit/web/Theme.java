package dk.itu.minitwit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Light, dark, or as the reader's machine is set: remembered in a cookie, since it is a matter of the browser at hand. */
@Named
@ApplicationScoped
public class Theme {

    static final String COOKIE = "minitwit-theme";
    private static final String AUTO = "auto";
    private static final List<String> NAMES = List.of(AUTO, "light", "dark");

    @Inject
    HttpServletRequest request;

    /** The one that the reader chose; {@code auto} when none was. */
    public String getName() {
        return Cookies.get(request, COOKIE).filter(Theme::exists).orElse(AUTO);
    }

    static boolean exists(String name) {
        return NAMES.contains(name);
    }
}
