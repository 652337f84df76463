package dk.itu.minitwit.lab.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.cli.http.SimulatorCredential;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestWriterTest {

    private final RequestWriter writer = writer(false);

    @Test
    void writes_the_whole_request() {
        assertThat(written(Action.tweet(17, "Ada Birk", "Hi")))
                .isEqualTo("POST /api/msgs/Ada%20Birk?latest=17 HTTP/1.1\r\n"
                        + "Host: localhost:8080\r\n"
                        + "Connection: close\r\n"
                        + "Content-Type: application/json\r\n"
                        + "Authorization: Basic c2ltdWxhdG9yOnN1cGVyX3NhZmUh\r\n"
                        + "Content-Length: 16\r\n"
                        + "\r\n"
                        + "{\"content\":\"Hi\"}");
    }

    @Test
    void writes_each_verb_to_its_place() {
        assertThat(written(Action.register(1, "Mo Li", "mo@example.org", "x\"y")))
                .startsWith("POST /api/register?latest=1 HTTP/1.1\r\n")
                .endsWith("\r\n\r\n{\"username\":\"Mo Li\",\"email\":\"mo@example.org\",\"pwd\":\"x\\\"y\"}");
        assertThat(written(Action.follow(2, "Mo Li", "Ada Birk")))
                .startsWith("POST /api/fllws/Mo%20Li?latest=2 HTTP/1.1\r\n")
                .endsWith("\r\n\r\n{\"follow\":\"Ada Birk\"}");
        assertThat(written(Action.unfollow(3, "Mo Li", "Ada Birk")))
                .startsWith("POST /api/fllws/Mo%20Li?latest=3 HTTP/1.1\r\n")
                .endsWith("\r\n\r\n{\"unfollow\":\"Ada Birk\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "azAZ09-._~ | azAZ09-._~",
                "Ada Birk   | Ada%20Birk",
                "a+b        | a%2Bb",
                "a/b?c#d    | a%2Fb%3Fc%23d",
                "100%       | 100%25",
                "D'Arcy     | D%27Arcy",
                "Jørn       | J%C3%B8rn",
                "李         | %E6%9D%8E",
                "🚲         | %F0%9F%9A%B2"
            })
    void encodes_names_in_the_path(String user, String encoded) {
        assertThat(written(Action.tweet(0, user, ""))).startsWith("POST /api/msgs/" + encoded + "?latest=0 HTTP/1.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "say \"hi\"   | say \\\"hi\\\"",
                "C:\\temp     | C:\\\\temp",
                "<b>'&'</b>   | <b>'&'</b>",
                "tab\tdel\u007f!| tab\\u0009del\\u007F!",
                "smørrebrød…  | sm\\u00F8rrebr\\u00F8d\\u2026",
                "🚲           | \\uD83D\\uDEB2"
            })
    void escapes_texts_in_the_body(String text, String escaped) {
        assertThat(written(Action.tweet(0, "Mo", text))).endsWith("\r\n\r\n{\"content\":\"" + escaped + "\"}");
    }

    @Test
    void keeps_the_connection_when_told_to() {
        assertThat(new String(writer(true).write(Action.tweet(0, "Mo", "Hi")), StandardCharsets.UTF_8))
                .contains("\r\nConnection: keep-alive\r\n");
    }

    private static RequestWriter writer(boolean keeps) {
        return new RequestWriter(BaseUrl.parse("http://localhost:8080/api/"), SimulatorCredential.header(), keeps);
    }

    private String written(Action action) {
        return new String(writer.write(action), StandardCharsets.UTF_8);
    }
}
