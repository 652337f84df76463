package dk.itu.minitwit.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A browser without scripts: keeps cookies, follows redirects, sends the forms of a page. HTTP/1.1, like browsers
 * without TLS.
 */
public final class Browser {

    private final CookieManager cookies;
    private final HttpClient client;
    private final URI base;

    public Browser(URI base) {
        this(base, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    private Browser(URI base, CookieManager cookies) {
        this.base = base;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** The same browser after a load balancer has chosen another node. */
    public Browser ledTo(URI node) {
        return new Browser(node, cookies);
    }

    public Page open(String path) {
        return send(request(path).GET());
    }

    public Page submit(Form form) {
        return send(post(form));
    }

    private HttpRequest.Builder post(Form form) {
        String body = form.fields().entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** Sends a form whose answer is a file. */
    HttpResponse<byte[]> download(Form form) {
        try {
            return client.send(post(form).build(), BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }

    /** Sends a form with a file in its field "file". */
    Page upload(Form form, byte[] file) {
        String boundary = "----of-a-browser";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        form.fields()
                .forEach((name, value) ->
                        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                                        + (name.equals("file") ? "; filename=\"account.zip\"" : "") + "\r\n\r\n"
                                        + (name.equals("file") ? new String(file, StandardCharsets.ISO_8859_1) : value)
                                        + "\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1)));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return send(request(form.action())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Page(answer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    /** The names of the application's cookies. */
    List<String> cookieNames() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getName)
                .toList();
    }

    /** Replaces the session cookie by an unknown session. */
    void loseSession() {
        for (HttpCookie cookie : List.copyOf(cookies.getCookieStore().getCookies())) {
            if (cookie.getName().equals("minitwit-session")) {
                cookies.getCookieStore().remove(base, cookie);
            }
        }
    }

    /** The value of a cookie; null if it is not set. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Sets a session cookie, as in session fixation. */
    public void plantSession(String id) {
        plant("minitwit-session", id);
    }

    /** Sets a cookie, as a site with the same parent domain can. */
    void plant(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        // Java's cookie domain of a host without a dot
        cookie.setDomain(base.getHost().contains(".") ? base.getHost() : base.getHost() + ".local");
        cookie.setVersion(0);
        cookies.getCookieStore().add(base, cookie);
    }

    public Page signOut() {
        return submit(open("/public").form("signout"));
    }

    public Page signUp(String name, String password) {
        Form form = open("/register").form("register");
        return submit(form.with(
                Map.of("username", name, "email", "ann@example.com", "password", password, "password2", password)));
    }

    public Page signIn(String name, String password) {
        return submit(open("/login").form("login").with(Map.of("username", name, "password", password)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
