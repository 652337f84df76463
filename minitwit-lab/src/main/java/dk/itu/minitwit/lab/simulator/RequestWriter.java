package dk.itu.minitwit.lab.simulator;

import dk.itu.minitwit.cli.http.Ascii;
import dk.itu.minitwit.cli.http.BaseUrl;
import java.nio.charset.StandardCharsets;

/** Writes actions as the simulator's HTTP requests. Reuses its buffers: not thread-safe. */
public final class RequestWriter {

    private final String path;
    private final String headers;
    private final StringBuilder head = new StringBuilder(512);
    private final StringBuilder body = new StringBuilder(512);

    /**
     * @param credential the value of the header {@code Authorization}
     * @param keeps whether the connection is kept; the simulator does not
     */
    public RequestWriter(BaseUrl base, String credential, boolean keeps) {
        path = base.path();
        headers = """
            Host: %s
            Connection: %s
            Content-Type: application/json
            Authorization: %s
            Content-Length: \
            """.formatted(base.authority(), keeps ? "keep-alive" : "close", credential)
                .replace("\n", "\r\n");
    }

    /** The whole request: head and body. */
    public byte[] write(Action action) {
        body.setLength(0);
        writeBody(action);
        head.setLength(0);
        head.append("POST ").append(path);
        writePath(action);
        head.append("?latest=").append(action.id()).append(" HTTP/1.1\r\n");
        head.append(headers).append(body.length()).append("\r\n\r\n").append(body);
        return head.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void writePath(Action action) {
        switch (action.verb()) {
            case REGISTER -> head.append("/register");
            case TWEET -> Ascii.appendPathSegment(head.append("/msgs/"), action.user());
            case FOLLOW, UNFOLLOW -> Ascii.appendPathSegment(head.append("/fllws/"), action.user());
        }
    }

    private void writeBody(Action action) {
        String first = action.arguments().get(0);
        switch (action.verb()) {
            case REGISTER -> {
                member('{', "username", action.user());
                member(',', "email", first);
                member(',', "pwd", action.arguments().get(1));
            }
            case TWEET -> member('{', "content", first);
            case FOLLOW -> member('{', "follow", first);
            case UNFOLLOW -> member('{', "unfollow", first);
        }
        body.append('}');
    }

    private void member(char before, String name, String value) {
        body.append(before).append('"').append(name).append("\":");
        Ascii.appendJson(body, value);
    }
}
