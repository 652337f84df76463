package dk.itu.minitwit.web.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The proxy's status page looks like the application's pages, whose style sheets it does not have. */
class ProxyStyleTest {

    private static final Pattern TOKEN = Pattern.compile("^ {2}(--[a-z0-9-]+): (.+);$", Pattern.MULTILINE);

    private static Map<String, String> tokens(String file) throws IOException {
        String sheet = Files.readString(Path.of(file));
        String first = sheet.substring(0, sheet.indexOf("\n}"));
        return TOKEN.matcher(first)
                .results()
                .collect(Collectors.toMap(token -> token.group(1), token -> token.group(2)));
    }

    @Test
    void has_the_values_of_the_design() throws IOException {
        Map<String, String> own = tokens("../docker/nginx/status.css");

        assertThat(own).hasSizeGreaterThan(15);
        assertThat(tokens("src/main/webapp/WEB-INF/assets/tokens.css")).containsAllEntriesOf(own);
    }
}
