package dk.itu.minitwit.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.lab.bench.Requests.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestsTest {

    private static final int MANY = 20_000;
    private static final BaseUrl BASE = BaseUrl.parse("http://localhost:8080");

    @Test
    void clients_begin_elsewhere() {
        Requests requests = Requests.inTurn(List.of(request("a"), request("b"), request("c"), request("d")));

        assertThat(first(requests.of(0, 2), 5)).containsExactly("a", "b", "c", "d", "a");
        assertThat(first(requests.of(1, 2), 3)).containsExactly("c", "d", "a");
    }

    @Test
    void a_mixture_has_its_parts() {
        Requests requests = Requests.mixed(List.of(60, 25, 15), List.of(only("a"), only("b"), only("c")));

        Map<String, Long> counts = counts(first(requests.of(0, 1), MANY));

        assertThat(counts.get("a")).isBetween(MANY * 57L / 100, MANY * 63L / 100);
        assertThat(counts.get("b")).isBetween(MANY * 22L / 100, MANY * 28L / 100);
        assertThat(counts.get("c")).isBetween(MANY * 12L / 100, MANY * 18L / 100);
    }

    @Test
    void the_simulators_traffic_has_the_proportions_of_its_scenario() {
        List<String> written =
                first(SimulatorTraffic.of(BASE, List.of("Ada Birk"), false).of(0, 1), MANY);

        Map<String, Long> counts = counts(written.stream()
                .map(text -> text.replaceAll("(?s).*\\{\"(\\w+)\".*", "$1"))
                .toList());
        assertThat(counts).containsOnlyKeys("content", "follow", "unfollow", "username");
        assertThat(counts.get("content")).isBetween(MANY * 40L / 100, MANY * 47L / 100);
        assertThat(counts.get("follow")).isBetween(MANY * 34L / 100, MANY * 41L / 100);
        assertThat(counts.get("unfollow")).isBetween(MANY * 15L / 100, MANY * 21L / 100);
        assertThat(counts.get("username")).isBetween(MANY * 5L / 1000, MANY * 11L / 1000);
        assertThat(written).allMatch(text -> text.contains("Connection: close")).doesNotHaveDuplicates();
    }

    private static Requests only(String text) {
        return Requests.inTurn(List.of(request(text)));
    }

    private static Request request(String text) {
        return new Request(text.getBytes(StandardCharsets.UTF_8), 200, true);
    }

    private static List<String> first(Supplier<Request> requests, int count) {
        return Stream.generate(requests)
                .limit(count)
                .map(request -> new String(request.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private static Map<String, Long> counts(List<String> texts) {
        return texts.stream().collect(Collectors.groupingBy(text -> text, Collectors.counting()));
    }
}
