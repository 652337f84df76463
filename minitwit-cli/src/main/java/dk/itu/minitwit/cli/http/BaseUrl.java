package dk.itu.minitwit.cli.http;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;

/**
 * Where a MiniTwit or its simulator API is.
 *
 * @param encrypted whether it is https
 * @param host a name or an address
 * @param authority host and port as they were given, for the Host header
 * @param path what the requests' own paths are appended to, percent-encoded; empty, or begins and does not end with a slash
 */
public record BaseUrl(boolean encrypted, String host, int port, String authority, String path) {

    private static final int GREATEST_PORT = 65_535;

    /**
     * Reads the URL of a simulator API such as {@code http://localhost:8080/api}; a slash at its end is left out.
     *
     * @throws IllegalArgumentException says in one line what is wrong with it
     */
    public static BaseUrl parse(String text) {
        return parse(text, "http://localhost:8080/api");
    }

    /**
     * Reads any URL of a MiniTwit; a slash at its end is left out.
     *
     * @param example what the complaint shows
     * @throws IllegalArgumentException says in one line what is wrong with it
     */
    public static BaseUrl parse(String text, String example) {
        try {
            return parsed(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Cannot use the URL %s: %s, like %s".formatted(text, e.getMessage(), example));
        }
    }

    private static BaseUrl parsed(String text) {
        URI uri = uri(text);
        if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())) {
            throw wrong("it must begin with http:// or https://");
        }
        URL url = url(uri);
        int port = url.getPort() == -1 ? url.getDefaultPort() : url.getPort();
        if (url.getHost().isEmpty()) {
            throw wrong("it names no host");
        } else if (port < 1 || port > GREATEST_PORT) {
            throw wrong("the port must be between 1 and 65535");
        } else if (url.getUserInfo() != null || url.getQuery() != null || url.getRef() != null) {
            throw wrong("only a host, a port and a path belong there");
        }
        return new BaseUrl(url.getProtocol().equals("https"), url.getHost(), port, url.getAuthority(), path(uri));
    }

    /** The whole URL, without a slash at its end. */
    @Override
    public String toString() {
        return (encrypted ? "https://" : "http://") + authority + path;
    }

    private static String path(URI uri) {
        return uri.getRawPath().replaceFirst("/+$", "");
    }

    private static URI uri(String text) {
        try {
            return new URI(new URI(text).toASCIIString());
        } catch (URISyntaxException e) {
            throw wrong("it is not an URL");
        }
    }

    private static URL url(URI uri) {
        try {
            return uri.toURL();
        } catch (MalformedURLException e) {
            throw wrong("it is not an URL");
        }
    }

    private static IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException(why);
    }
}
