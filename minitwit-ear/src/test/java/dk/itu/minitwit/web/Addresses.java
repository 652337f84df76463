package dk.itu.minitwit.web;

import dk.itu.minitwit.web.page.Route;
import java.util.List;
import java.util.stream.Stream;

/** The paths of all routes from the application's table, so that tests cover new pages. */
final class Addresses {

    private Addresses() {}

    /** A path of each route with this user and message. */
    static List<String> of(String username, long message) {
        return Stream.of(Route.values())
                .filter(route -> route != Route.OTHER)
                .map(route -> route.template()
                        .replace("{username}", WebJourneys.pathOf(username).substring(1))
                        .replace("{tag}", "tag")
                        .replace("{message}", Long.toString(message)))
                .toList();
    }
}
