package dk.itu.minitwit.web.timeline;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a program of the reader's device shares with MiniTwit: the parameters that app.webmanifest names. The reader sees it before it is sent. */
final class SharedText {

    private SharedText() {}

    /** Empty if nothing is shared. */
    static String of(HttpServletRequest request) {
        return Stream.of("title", "text", "url")
                .map(request::getParameter)
                .filter(part -> part != null && !part.isBlank())
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
