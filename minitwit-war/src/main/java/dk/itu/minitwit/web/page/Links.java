package dk.itu.minitwit.web.page;

import dk.itu.minitwit.timeline.MessageView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Paths of pages, percent-encoded. */
@Named
@ApplicationScoped
public class Links {

    /** A profile's path: /NAME, or /user/NAME if /NAME is another route or the name contains a slash. */
    public static String profile(String username) {
        boolean isPath = Route.isReserved(username) || username.indexOf('/') >= 0;
        return (isPath ? "/user/" : "/") + encode(username);
    }

    public static String message(MessageView message) {
        return message(message.author(), message.id());
    }

    public static String message(String author, long id) {
        return profile(author) + "/" + id;
    }

    public static String tag(String tag) {
        return "/tag/" + encode(tag);
    }

    public static String avatar(String username) {
        return "/avatar/" + encode(username);
    }

    /** A user's feed, without its format. */
    public static String feed(String username) {
        return "/feed/user/" + encode(username);
    }

    /** A tag's feed, without its format. */
    public static String tagFeed(String tag) {
        return "/feed/tag/" + encode(tag);
    }

    /** One segment of a path. */
    public static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
