package dk.itu.minitwit.rest.v1;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class V1RouteTest {

    @Test
    void every_path_of_a_resource_is_a_route() {
        assertThat(new V1Application()
                        .getClasses().stream()
                                .filter(type -> type.isAnnotationPresent(Path.class))
                                .flatMap(V1RouteTest::paths)
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(V1Route.values())
                        .filter(route -> route != V1Route.OTHER)
                        .map(V1Route::template)
                        .toList());
    }

    private static Stream<String> paths(Class<?> resource) {
        String root = "/v1/" + resource.getAnnotation(Path.class).value();
        return Stream.of(resource.getDeclaredMethods())
                .filter(method -> Stream.of(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class)))
                .map(method -> root + path(method));
    }

    private static String path(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/messages, MESSAGES",
        "/v1/messages/, MESSAGES",
        "/v1/messages/4711, MESSAGE",
        "/v1/users/a%2Fb, USER",
        "/v1/users/messages/messages, MESSAGES_OF_USER",
        "/v1/users, OTHER",
        "/v1/timelines/home, TIMELINE",
        "/v1/account/keys/1, KEY",
        "/v1, OTHER",
        "/v1/, OTHER",
        "/v1/users/a/b/c, OTHER"
    })
    void an_address_has_one_route(String path, V1Route route) {
        assertThat(V1Route.of(path)).isEqualTo(route);
    }
}
