package dk.itu.minitwit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Compares the routes in the proxy's log (nginx.conf) with the table of routes. */
class ProxyRoutesTest {

    private static final Pattern ENTRY = Pattern.compile("^\\s*(\\S+)\\s+\"([^\"]*)\";$", Pattern.MULTILINE);
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");

    /** In file order: nginx uses the first matching pattern. */
    private final Map<String, String> entries = new LinkedHashMap<>();

    ProxyRoutesTest() throws IOException {
        String configuration = Files.readString(Path.of("../docker/nginx/nginx.conf"));
        int begin = configuration.indexOf("map $uri $route {");
        String map = configuration.substring(begin, configuration.indexOf("\n    }", begin));
        ENTRY.matcher(map).results().forEach(entry -> entries.put(entry.group(1), entry.group(2)));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OTHER")
    void name_each_route_as_the_metrics_do(Route route) {
        boolean hasFiles = route == Route.ASSETS || route == Route.AVATAR;
        String path = route.template().replace(Route.USERNAME, "Roger Histand").replace(Route.MESSAGE_ID, "4711");

        assertThat(logged(hasFiles ? path + "/file" : path))
                .isEqualTo(hasFiles ? route.template() + "/{file}" : route.template());
        assertThat(logged(path.replace("/Roger", "/user/Roger") + (hasFiles ? "/file" : "")))
                .as("below /user")
                .startsWith(route.template());
    }

    @Test
    void have_no_route_that_does_not_exist() {
        Set<String> names = entries.keySet().stream()
                .filter(pattern -> pattern.startsWith("~") && !pattern.contains("/api"))
                .flatMap(pattern -> Pattern.compile("\\(\\?<\\w+>([^)]*)\\)")
                        .matcher(pattern)
                        .results())
                .flatMap(group -> Stream.of(group.group(1).replace("\\", "").split("\\|")))
                .collect(Collectors.toSet());

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Route.values())
                        .filter(route -> route != Route.OTHER)
                        .map(route -> route.segments().isEmpty()
                                ? ""
                                : route.segments().get(route.segments().size() - 1))
                        .filter(name -> !name.isEmpty() && !name.startsWith("{"))
                        .collect(Collectors.toSet()));
    }

    /** Evaluates the map like nginx: exact entries, then patterns in order, then the default. */
    private String logged(String path) {
        String exact = entries.get("\"" + path + "\"");
        if (exact != null) {
            return exact;
        }
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("~"))
                .map(entry -> matched(entry, path))
                .filter(label -> label != null)
                .findFirst()
                .orElse(entries.get("default"));
    }

    private static String matched(Map.Entry<String, String> entry, String path) {
        Matcher matcher = Pattern.compile(entry.getKey().substring(1)).matcher(path);
        return matcher.find()
                ? VARIABLE.matcher(entry.getValue()).replaceAll(variable -> matcher.group(variable.group(1)))
                : null;
    }
}
