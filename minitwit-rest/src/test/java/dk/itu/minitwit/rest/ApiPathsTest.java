package dk.itu.minitwit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiPathsTest {

    private static final List<Class<?>> RESOURCES =
            List.of(LatestResource.class, RegistrationResource.class, MessagesResource.class, FollowersResource.class);

    @Test
    void of_the_resources_are_the_measured_routes() {
        assertThat(RESOURCES.stream().flatMap(ApiPathsTest::paths).distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(ApiRoute.values())
                        .filter(route -> route != ApiRoute.OTHER)
                        .map(ApiRoute::template)
                        .toList());
    }

    private static Stream<String> paths(Class<?> resource) {
        String root = "/" + resource.getAnnotation(Path.class).value();
        return Stream.of(resource.getDeclaredMethods())
                .filter(method -> Stream.of(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class)))
                .map(method -> root + path(method));
    }

    private static String path(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }
}
