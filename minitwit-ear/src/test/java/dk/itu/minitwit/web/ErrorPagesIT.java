package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPagesIT extends WebJourneys {

    @ParameterizedTest
    @CsvSource({
        "/nobody-of-that-name, 404, Page not found",
        "/a/b/c, 404, Page not found",
        "/WEB-INF/web.xml, 404, Page not found",
        "/WEB-INF/views/public.xhtml, 404, Page not found",
        "/public.xhtml, 404, Page not found",
        "/user, 404, Page not found",
        "/.well-known/security.txt, 404, Page not found",
        "/.well-known/other, 404, Page not found",
        "/public?older=damaged, 400, Bad request",
        "/public?newer=AAAA, 400, Bad request",
    })
    void are_our_own(String path, int status, String heading) {
        Page page = browser.open(path).assertStatus(status);
        assertThat(page.heading()).isEqualTo(heading);
        assertThat(page.link("Public timeline")).endsWith("/public");
        assertThat(page.body()).doesNotContain("Payara").doesNotContain("Exception");
    }

    @Test
    void too_large_a_form_is_refused() {
        Page page = browser.send(browser.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("text=" + "x".repeat(70_000))));
        assertThat(page.assertStatus(413).heading()).isEqualTo("Too much text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PATCH", "PROPFIND"})
    void other_methods_are_refused(String method) {
        Page page = browser.send(browser.request("/public").method(method, BodyPublishers.noBody()));
        assertThat(page.assertStatus(405).header("Allow")).isEqualTo("GET, HEAD, POST");
        assertThat(page.link("Public timeline")).endsWith("/public");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public", "/login", "/nobody-of-that-name", "/avatar/Ann"})
    void every_answer_carries_the_headers(String path) {
        Page page = browser.open(path);
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Server")).isNull();
        assertThat(page.header("X-Powered-By")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public", "/login", "/register", "/privacy", "/nobody-of-that-name"})
    void no_page_violates_the_content_security_policy(String path) {
        var document = browser.open(path).document();
        assertThat(document.select("style, script:not([src]), [style]")).isEmpty();
        assertThat(document.select("*").stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
        assertThat(document.select("[src], link[href]").stream()
                        .map(e -> e.hasAttr("src") ? e.absUrl("src") : e.absUrl("href")))
                .allMatch(url -> url.startsWith(base().toString()));
    }

    @Test
    void a_slash_at_the_end_leads_to_the_page() {
        assertThat(browser.open("/public/").assertStatus(200).path()).isEqualTo("/public");
    }
}
