package dk.itu.minitwit.lab.bench;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.http.Ascii;
import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.cli.http.KeptConnection;
import dk.itu.minitwit.cli.http.SimulatorCredential;
import dk.itu.minitwit.lab.bench.Requests.Request;
import dk.itu.minitwit.lab.simulator.Action;
import dk.itu.minitwit.lab.simulator.RequestWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Pages of a signed-in user. Generated users cannot sign in, so a new user signs up and signs in through the API and the pages.
 */
record HomePages(BaseUrl base) {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final Pattern FOLLOWED = Pattern.compile("\"([^\"\\\\]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    /**
     * Creates a user and signs it in.
     *
     * @param like the generated user with the same follows
     * @throws CommandFailure if that user does not exist or MiniTwit refuses a request
     */
    Requests of(WellKnownUser like) {
        return page(
                "/",
                user -> followedBy(like).stream()
                        .map(followed -> Action.follow(1, user, followed))
                        .toList());
    }

    /**
     * Creates a user, signs it in, and has it mentioned by these users.
     *
     * @throws CommandFailure if MiniTwit refuses a request
     */
    Requests ofNotices(List<String> authors) {
        return page(
                "/notices",
                user -> authors.stream()
                        .map(author -> Action.tweet(1, author, "Have you read this, @" + user + "?"))
                        .toList());
    }

    /** The actions that give a new user something to read. */
    @FunctionalInterface
    private interface Preparation {
        List<Action> of(String user) throws IOException;
    }

    private Requests page(String path, Preparation preparation) {
        try {
            String username = "bench-" + UUID.randomUUID();
            String password = UUID.randomUUID().toString();
            signUp(username, password, preparation.of(username));
            String head = "GET %s%s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\n\r\n"
                    .formatted(base.path(), path, base.authority(), signIn(username, password));
            return Requests.inTurn(List.of(new Request(head.getBytes(StandardCharsets.US_ASCII), 200, true)));
        } catch (IOException failure) {
            throw new CommandFailure(
                    "Cannot sign in at " + base + " for " + path + ": " + failure.getMessage(), failure);
        }
    }

    private List<String> followedBy(WellKnownUser like) throws IOException {
        StringBuilder path = new StringBuilder("/api/fllws/");
        Ascii.appendPathSegment(path, like.username());
        HttpURLConnection asked = connection(path + "?no=5000");
        asked.setRequestProperty("Authorization", SimulatorCredential.header());
        if (asked.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new CommandFailure("There is no user \"" + like.username() + "\" at " + base
                    + ": the home timelines need the data of ./minitwit fill.");
        }
        String names = body(asked);
        return FOLLOWED.matcher(names.substring(names.indexOf('[') + 1))
                .results()
                .map(name -> name.group(1))
                .toList();
    }

    private void signUp(String username, String password, List<Action> actions) throws IOException {
        RequestWriter writer = new RequestWriter(BaseUrl.parse(base + "/api"), SimulatorCredential.header(), true);
        try (KeptConnection connection = new KeptConnection(base)) {
            send(connection, writer, Action.register(1, username, "bench@example.org", password));
            for (Action action : actions) {
                send(connection, writer, action);
            }
        }
    }

    private static void send(KeptConnection connection, RequestWriter writer, Action action) throws IOException {
        int status = connection.send(writer.write(action), true);
        if (status != HttpURLConnection.HTTP_NO_CONTENT) {
            throw new IOException(action.verb().label() + " was answered with status " + status);
        }
    }

    /** Returns the {@code Cookie} header of the session. */
    private String signIn(String username, String password) throws IOException {
        HttpURLConnection form = connection("/login");
        Matcher token = TOKEN.matcher(body(form));
        if (!token.find()) {
            throw new IOException("/login has no form");
        }
        CookieManager cookies = new CookieManager();
        cookies.put(URI.create(base.toString()), form.getHeaderFields());
        HttpURLConnection sent = connection("/login");
        sent.setInstanceFollowRedirects(false);
        sent.setDoOutput(true);
        sent.setRequestProperty("Cookie", header(cookies));
        Map<String, String> fields = Map.of(
                "login",
                "login",
                "csrf",
                token.group(1),
                "next",
                "/",
                "login:username",
                username,
                "login:password",
                password,
                "login:submit",
                "Sign In");
        sent.getOutputStream().write(encoded(fields).getBytes(StandardCharsets.US_ASCII));
        int status = sent.getResponseCode();
        if (status != HttpURLConnection.HTTP_SEE_OTHER) {
            throw new IOException("the sign-in was answered with status " + status);
        }
        cookies.put(URI.create(base.toString()), sent.getHeaderFields());
        return header(cookies);
    }

    private HttpURLConnection connection(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(base + path).toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        return connection;
    }

    private static String body(HttpURLConnection answer) throws IOException {
        try (InputStream body = answer.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header(CookieManager cookies) {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
