package dk.itu.minitwit.web;

import dk.itu.minitwit.user.Role;
import dk.itu.minitwit.web.page.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A button of a page for those in charge, as the view of a route has it: no page has to show it for its form to be sent.
 *
 * @param method the bean's method, such as "adminUser.suspend"
 */
record AdministrativeAction(Route route, String form, String button, String method) {

    private static final Path WEB_INF = Path.of("../minitwit-war/src/main/webapp/WEB-INF");

    static List<Route> routes() {
        return Stream.of(Route.values())
                .filter(route -> route.role() != Role.USER)
                .toList();
    }

    static List<AdministrativeAction> all() {
        return routes().stream()
                .flatMap(route -> view("views/" + route.view() + ".xhtml").select("h|form").stream()
                        .flatMap(form -> form.select("h|commandButton").stream()
                                .map(button ->
                                        new AdministrativeAction(route, form.id(), button.id(), method(button)))))
                .toList();
    }

    /** The parts of pages that several views share. */
    static Stream<Document> parts() {
        try (Stream<Path> files = Files.list(WEB_INF.resolve("tags"))) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith("admin"))
                    .map(file -> view("tags/" + file.getFileName()))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String method(Element button) {
        return button.attr("action").replaceFirst("^#\\{(.*)}$", "$1");
    }

    private static Document view(String name) {
        try {
            return Jsoup.parse(Files.readString(WEB_INF.resolve(name)), "", Parser.xmlParser());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The form as it is sent when the button is pressed. */
    Form crafted(String query, Map<String, String> values, String token) {
        Map<String, String> fields = new LinkedHashMap<>(values);
        values.forEach((name, value) -> fields.put(form + ":" + name, value));
        fields.put(form, form);
        fields.put(form + ":" + button, "x");
        fields.put("csrf", token);
        return new Form(route.template() + query, fields);
    }
}
