package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Anonymous readers leave no sessions in the server's memory. */
class AnonymousReadersIT extends WebJourneys {

    private static final int VIEWS = 10_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void ten_thousand_views_make_no_session() {
        String name = signedIn(browser);
        List<String> pages = List.of(
                "/public",
                pathOf(name),
                pathOf(name) + "/followers",
                "/login",
                "/register",
                "/privacy",
                "/",
                "/nobody-of-that-name");
        double before = sessions();
        assertThat(before).as("of whoever signed in").isPositive();

        List<String> cookies = IntStream.range(0, VIEWS)
                .parallel()
                .mapToObj(view -> get(pages.get(view % pages.size())))
                .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                .map(cookie -> cookie.substring(0, cookie.indexOf('=')))
                .distinct()
                .toList();

        assertThat(cookies).containsOnly("minitwit-csrf");
        assertThat(sessions()).isEqualTo(before);
    }

    private double sessions() {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("minitwit_sessions_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private HttpResponse<String> get(String path) {
        URI address = base().resolve(path);
        return client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .join();
    }
}
