package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page after redirects. Its HTML is valid. */
public final class Page {

    private final HttpResponse<String> answer;
    private final Document document;

    Page(HttpResponse<String> answer) {
        this.answer = answer;
        this.document = Jsoup.parse(answer.body(), answer.uri().toString());
        if (answer.body().startsWith("<!DOCTYPE html>")) {
            HtmlValidity.check(path(), answer.body());
        }
    }

    public int status() {
        return answer.statusCode();
    }

    /** The path after redirects. */
    public String path() {
        return answer.uri().getRawPath();
    }

    public String header(String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    public String body() {
        return answer.body();
    }

    Document document() {
        return document;
    }

    public String heading() {
        return document.select("h1").text();
    }

    public List<String> flashes() {
        return document.select("ul.flashes > li").eachText();
    }

    /** The errors of the form, without the label. */
    public List<String> errors() {
        return document.select("div.error").eachText().stream()
                .map(text -> text.replaceFirst("^Error: ", ""))
                .toList();
    }

    public List<String> messages() {
        return document.select("ul.messages > li .text").stream()
                .map(element -> element.wholeText())
                .toList();
    }

    List<String> authors() {
        return document.select("ul.messages > li strong > a").eachText();
    }

    String followStatus() {
        return document.select("div.followstatus").text();
    }

    public Form form(String id) {
        assertThat(document.select("form#" + id))
                .as("form %s on %s:%n%s", id, path(), body())
                .hasSize(1);
        return Form.of(document.select("form#" + id).get(0));
    }

    Form formIn(String selector) {
        return Form.of(document.select(selector).get(0));
    }

    String link(String text) {
        return document.select("a").stream()
                .filter(a -> a.text().equals(text))
                .findFirst()
                .map(a -> a.absUrl("href"))
                .orElse(null);
    }

    public Page assertStatus(int expected) {
        assertThat(status()).as("%s:%n%s", path(), body()).isEqualTo(expected);
        return this;
    }
}
