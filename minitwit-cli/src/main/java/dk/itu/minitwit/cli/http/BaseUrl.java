package dk.itu.minitwit.cli.http;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;

/**
 * Base URL of a MiniTwit or its simulator API.
 *
 * @param encrypted whether the scheme is https
 * @param host a name or an address
 * @param authority host and port as given, for the Host header
 * @param path prefix of the requests' paths, percent-encoded; empty, or with a leading and without a trailing slash
 */
public record BaseUrl(boolean encrypted, String host, int port, String authority, String path) {

    private static final int GREATEST_PORT = 65_535;

    /**
     * Parses the URL of a simulator API such as {@code http://localhost:8080/api}; drops a trailing slash.
     *
     * @throws IllegalArgumentException names in one line the fault of the URL
     */
    public static BaseUrl parse(String text) {
        return parse(text, "http://localhost:8080/api");
    }

    /**
     * Parses any URL of a MiniTwit; drops a trailing slash.
     *
     * @param example a valid URL for the error message
     * @throws IllegalArgumentException names in one line the fault of the URL
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
        try {
            URI uri = new URI(new URI(text).toASCIIString());
            if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())) {
                throw new IllegalArgumentException("it must begin with http:// or https://");
            }
            URL url = uri.toURL();
            int port = url.getPort() == -1 ? url.getDefaultPort() : url.getPort();
            if (url.getHost().isEmpty()) {
                throw new IllegalArgumentException("it has no host");
            } else if (port < 1 || port > GREATEST_PORT) {
                throw new IllegalArgumentException("the port must be between 1 and 65535");
            } else if (url.getUserInfo() != null || url.getQuery() != null || url.getRef() != null) {
                throw new IllegalArgumentException("it must have only a host, a port and a path");
            }
            String path = uri.getRawPath().replaceFirst("/+$", "");
            return new BaseUrl(url.getProtocol().equals("https"), url.getHost(), port, url.getAuthority(), path);
        } catch (URISyntaxException | MalformedURLException e) {
            throw new IllegalArgumentException("it is not a URL", e);
        }
    }

    /** The whole URL without a trailing slash. */
    @Override
    public String toString() {
        return (encrypted ? "https://" : "http://") + authority + path;
    }
}
