package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Transfer: an unchanged page is not sent again, and none is larger than necessary. */
class TransferIT extends WebJourneys {

    @Test
    void a_page_that_the_browser_has_is_not_sent_again() {
        String name = signedIn(browser);
        for (String path : new String[] {pathOf(name), "/login", pathOf(name) + "/followers"}) {
            String tag = newBrowser().open(path).header("ETag");
            assertThat(tag).as(path).startsWith("W/\"");

            Page again = ifNoneMatch(newBrowser(), path, tag);
            // The form's token differs between browsers.
            if (!path.equals("/login")) {
                assertThat(again.status()).as(path).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(again.header("ETag")).isEqualTo(tag);
            }
        }
    }

    @Test
    void a_page_that_changed_is_sent() {
        String name = signedIn(browser);
        String profile = newBrowser().open(pathOf(name)).header("ETag");
        browser.open("/");
        String home = browser.open("/").header("ETag");
        assertThat(ifNoneMatch(browser, "/", home).status()).isEqualTo(304);

        browser.submit(browser.open("/").form("compose").withText("news"));

        assertThat(ifNoneMatch(newBrowser(), pathOf(name), profile).messages()).containsExactly("news");
        assertThat(ifNoneMatch(browser, "/", home).messages()).containsExactly("news");
    }

    @Test
    void other_responses_have_no_tag() {
        assertThat(browser.open("/nobody-of-that-name").header("ETag")).isNull();
        assertThat(browser.open("/public?older=x").header("ETag")).isNull();
        assertThat(browser.submit(browser.open("/login").form("login")).header("ETag"))
                .isNull();
    }

    @Test
    void pages_and_files_are_compressed_on_request() throws Exception {
        String css = browser.open("/public")
                .document()
                .select("link[href$=components.css]")
                .attr("href");
        for (String path : new String[] {"/public", css}) {
            HttpResponse<byte[]> compressed = get(path, "gzip");
            HttpResponse<byte[]> plain = get(path, "identity");

            assertThat(compressed.headers().firstValue("Content-Encoding"))
                    .as(path)
                    .contains("gzip");
            assertThat(plain.headers().firstValue("Content-Encoding")).as(path).isEmpty();
            assertThat(String.join(", ", compressed.headers().allValues("Vary")))
                    .as(path)
                    .contains("Accept-Encoding");
            assertThat(compressed.body().length).isLessThan(plain.body().length / 2);
        }
    }

    private Page ifNoneMatch(Browser with, String path, String tag) {
        return with.send(with.request(path).header("If-None-Match", tag).GET());
    }

    private HttpResponse<byte[]> get(String path, String encoding) throws Exception {
        URI address = base().resolve(path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .version(HttpClient.Version.HTTP_1_1)
                                .header("Accept-Encoding", encoding)
                                .build(),
                        BodyHandlers.ofByteArray());
    }
}
