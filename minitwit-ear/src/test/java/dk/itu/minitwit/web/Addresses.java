package dk.itu.minitwit.web;

import java.util.List;
import java.util.stream.Stream;

/** The addresses of all routes that there are, from the application's own table: a new page is tested without being named. */
final class Addresses {

    private Addresses() {}

    /** An address of each route, with a user and a message of this user in it. */
    static List<String> of(String username, long message) {
        return Stream.of(WebRoute.values())
                .filter(route -> route != WebRoute.OTHER)
                .map(route -> route.template()
                        .replace("{username}", WebJourneys.pathOf(username).substring(1))
                        .replace("{message}", Long.toString(message)))
                .toList();
    }
}
