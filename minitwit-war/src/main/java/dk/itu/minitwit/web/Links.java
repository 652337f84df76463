package dk.itu.minitwit.web;

import dk.itu.minitwit.timeline.MessageView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of pages. */
@Named
@ApplicationScoped
public class Links {

    /** The profile of a user: /NAME, or /user/NAME where /NAME would be something else, to us or to a proxy that resolves paths. */
    public static String profile(String username) {
        boolean isPath = Route.isReserved(username) || username.indexOf('/') >= 0;
        return (isPath ? "/user/" : "/") + encode(username);
    }

    public static String message(MessageView message) {
        return profile(message.author()) + "/" + message.id();
    }

    public static String avatar(String username) {
        return "/avatar/" + encode(username);
    }

    static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
