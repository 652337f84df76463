package dk.itu.minitwit.lab.conform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The simulator API in memory, as the contract has it except for one fault. */
final class SmallMiniTwit implements AutoCloseable {

    static final String CREDENTIAL = "Basic c2ltdWxhdG9yOnN1cGVyX3NhZmUh";

    private static final int SEEDS = 1_001;
    private static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_MESSAGE = 4_096;
    private static final int SHORT = 160;
    private static final Reply DONE = new Reply(204, "");

    private record Post(String author, String text, long time) {}

    private record Reply(int status, String body) {}

    /** An error answer. */
    private static final class Refusal extends Exception {

        private static final long serialVersionUID = 1L;

        private final int status;

        Refusal(int status, String message) {
            super(message);
            this.status = status;
        }
    }

    private final Fault fault;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);

    private final Map<String, JsonObject> users = new HashMap<>();
    private final Set<String> emails = new HashSet<>();
    private final List<Post> posts = new ArrayList<>();
    private final Map<String, List<String>> follows = new HashMap<>();
    private long latest = -1;

    SmallMiniTwit(Fault fault) throws IOException {
        this.fault = fault;
        for (int i = 0; i < SEEDS; i++) {
            posts.add(new Post("seed", "seed " + i, 1));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:%d/api".formatted(server.getAddress().getPort());
    }

    long latest() {
        return latest;
    }

    void setLatest(long number) {
        latest = number;
    }

    Map<String, List<String>> follows() {
        return follows;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdown();
    }

    private boolean is(Fault other) {
        return fault == other;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (is(Fault.SILENT_TO_THE_SIMULATOR) && "close".equals(header(exchange, "Connection"))) {
                closing.await();
            }
            Reply reply = reply(exchange, body);
            boolean isHtml = is(Fault.ERROR_IN_HTML) && reply.body().contains("no such path");
            exchange.getResponseHeaders().set("Content-Type", isHtml ? "text/html" : "application/json");
            if (is(Fault.CREDENTIAL_CHALLENGE) && reply.status() == 403) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic");
            }
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private synchronized Reply reply(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getRawPath().replaceFirst("^/api", "");
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        long before = latest;
        Reply reply;
        try {
            storeLatest(exchange, path, query);
            reply = route(exchange, path, query, body);
            if (reply == DONE && is(Fault.DONE_IS_200)) {
                reply = new Reply(200, "{}");
            }
        } catch (Refusal refusal) {
            reply = new Reply(
                    refusal.status,
                    Json.createObjectBuilder()
                            .add("status", refusal.status)
                            .add("error_msg", refusal.getMessage())
                            .build()
                            .toString());
        }
        if (is(Fault.LATEST_NOT_OF_INVALID) && reply.status() == 400
                || is(Fault.LATEST_NOT_OF_REFUSED) && reply.status() == 403
                || is(Fault.LATEST_NOT_OF_UNKNOWN_USER) && reply.status() == 404
                || is(Fault.LATEST_NOT_OF_FOLLOWS) && path.startsWith("/fllws")) {
            latest = before;
        }
        return reply;
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                String[] parts = pair.split("=", 2);
                query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private void storeLatest(HttpExchange exchange, String path, Map<String, String> query) throws Refusal {
        boolean isRead = path.equals("/latest");
        if (isRead && !is(Fault.LATEST_BY_READING_IT)) {
            return;
        }
        String given = query.get("latest");
        if (given == null) {
            if (is(Fault.LATEST_RESET_WHEN_ABSENT) && !isRead) {
                latest = -1;
            }
        } else if (!given.matches("-?\\d+")) {
            if (is(Fault.LATEST_NO_INTEGER_REFUSED)) {
                throw new Refusal(400, "latest is no integer");
            }
        } else {
            store(Long.parseLong(given));
        }
    }

    private void store(long number) {
        boolean ignored = number == -1 && !is(Fault.LATEST_MINUS_ONE_STORED)
                || number == 0 && is(Fault.LATEST_ZERO_IGNORED)
                || number < latest && is(Fault.LATEST_IS_A_MAXIMUM);
        if (!ignored) {
            latest = number;
        }
    }

    private Reply route(HttpExchange exchange, String path, Map<String, String> query, byte[] body) throws Refusal {
        String method = exchange.getRequestMethod();
        if (path.equals("/latest")) {
            require(method, "GET");
            return new Reply(200, is(Fault.LATEST_IS_TEXT) ? "{\"latest\":\"1\"}" : "{\"latest\":" + latest + "}");
        } else if (path.equals("/register")) {
            require(method, "POST");
            String credential = header(exchange, "Authorization");
            if (is(Fault.REGISTER_CHECKS_A_CREDENTIAL) && credential != null) {
                authorize(exchange);
            }
            return register(object(exchange, body));
        } else if (path.equals("/msgs")) {
            require(method, "GET");
            authorize(exchange);
            return messages(posts, query, true);
        } else if (path.startsWith("/msgs/")) {
            return messagesOf(exchange, name(path, "/msgs/"), query, body);
        } else if (path.startsWith("/fllws/")) {
            return followsOf(exchange, name(path, "/fllws/"), query, body);
        }
        throw new Refusal(404, "no such path");
    }

    private void require(String method, String expected) throws Refusal {
        if (!method.equals(expected) && !is(Fault.METHOD_UNREAD)) {
            throw new Refusal(405, "no such method");
        }
    }

    private String name(String path, String list) throws Refusal {
        String segment = path.substring(list.length());
        if (is(Fault.NAME_WITHOUT_SLASH) && segment.contains("%2F")) {
            throw new Refusal(404, "no such path");
        }
        Charset charset = is(Fault.NAME_IN_LATIN_1) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        String plain = is(Fault.NAME_PLUS_IS_SPACE) ? segment : segment.replace("+", "%2B");
        try {
            String name = URLDecoder.decode(plain, charset);
            return is(Fault.NAME_DECODED_TWICE) ? URLDecoder.decode(name.replace("+", "%2B"), charset) : name;
        } catch (IllegalArgumentException broken) {
            throw new Refusal(400, "broken percent-encoding");
        }
    }

    private void authorize(HttpExchange exchange) throws Refusal {
        String credential = header(exchange, "Authorization");
        boolean isRead = exchange.getRequestMethod().equals("GET");
        boolean isRight = CREDENTIAL.equals(credential)
                || credential != null && is(Fault.CREDENTIAL_UNREAD)
                || isRead && is(Fault.CREDENTIAL_NOT_OF_READS);
        if (!isRight && credential != null && is(Fault.CREDENTIAL_GUESSES_REFUSED)) {
            throw new Refusal(429, "too many");
        }
        if (!isRight) {
            throw new Refusal(
                    403,
                    is(Fault.CREDENTIAL_IN_OTHER_WORDS) ? "Forbidden" : "You are not authorized to use this resource!");
        }
    }

    private JsonObject object(HttpExchange exchange, byte[] body) throws Refusal {
        String type = header(exchange, "Content-Type");
        if (type == null ? is(Fault.TYPE_REQUIRED) : !is(Fault.TYPE_UNREAD) && !isJson(type)) {
            throw new Refusal(415, "no JSON");
        }
        if (body.length > MOST_BYTES && !is(Fault.SIZE_UNLIMITED)) {
            throw new Refusal(413, "too large");
        }
        try (JsonReader reader = Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            return reader.readObject();
        } catch (JsonException malformed) {
            throw new Refusal(is(Fault.MALFORMED_IS_500) ? 500 : 400, "malformed");
        }
    }

    private boolean isJson(String type) {
        return is(Fault.TYPE_WITHOUT_CHARSET)
                ? type.equals("application/json")
                : type.matches("application/json(;.*)?");
    }

    private Reply register(JsonObject user) throws Refusal {
        String name = user.getString("username", "");
        String email = user.getString("email", "");
        String password = user.getString("pwd", "");
        boolean isTaken = isTaken(name, user);
        if (isTaken && is(Fault.REGISTER_TAKEN_FIRST)) {
            throw taken();
        }
        refuse(name.isEmpty() && !is(Fault.REGISTER_WITHOUT_NAME), "You have to enter a username");
        refuse(name.length() < 2 && is(Fault.REGISTER_LONG_NAMES_ONLY), "too short");
        refuse(name.contains(" ") && is(Fault.NAME_WITHOUT_SPACE), "no spaces");
        refuse(name.contains("<") && is(Fault.NAME_WITHOUT_BRACKET), "no brackets");
        boolean isWrong = email.isEmpty()
                ? !is(Fault.REGISTER_WITHOUT_EMAIL)
                : !email.contains("@") && !is(Fault.REGISTER_WITHOUT_AT);
        refuse(isWrong, "You have to enter a valid email address");
        refuse(password.isEmpty() && !is(Fault.REGISTER_WITHOUT_PASSWORD), "You have to enter a password");
        refuse(password.length() < 8 && is(Fault.REGISTER_LONG_PASSWORDS_ONLY) && !password.isEmpty(), "too short");
        int longest = is(Fault.REGISTER_AT_MOST_254) ? LONGEST_NAME - 1 : LONGEST_NAME;
        refuse(name.length() > longest && !is(Fault.REGISTER_CUTS_NAMES), "too long");
        if (isTaken) {
            throw taken();
        }
        refuse(!emails.add(email) && is(Fault.REGISTER_EMAIL_ONCE), "The e-mail is taken");
        users.put(name.substring(0, Math.min(name.length(), LONGEST_NAME)), user);
        return DONE;
    }

    private boolean isTaken(String name, JsonObject user) {
        if (is(Fault.REGISTER_IGNORES_CASE) && users.keySet().stream().anyMatch(name::equalsIgnoreCase)) {
            return true;
        }
        return users.containsKey(name)
                && !(is(Fault.REGISTER_REPEATED_IS_DONE) && users.get(name).equals(user));
    }

    private Refusal taken() {
        return new Refusal(
                400, is(Fault.REGISTER_TAKEN_IN_OTHER_WORDS) ? "Somebody has it" : "The username is already taken");
    }

    private static void refuse(boolean isWrong, String message) throws Refusal {
        if (isWrong) {
            throw new Refusal(400, message);
        }
    }

    private int number(Map<String, String> query) throws Refusal {
        int usual = is(Fault.NUMBER_30_BY_DEFAULT) ? 30 : 100;
        String given = query.get("no");
        if (given == null) {
            return usual;
        } else if (!given.matches("-?\\d+")) {
            refuse(is(Fault.NUMBER_NO_INTEGER_REFUSED), "no is no integer");
            return usual;
        }
        long number = Long.parseLong(given);
        if (number < 0) {
            return is(Fault.NUMBER_NEGATIVE_IS_ZERO) ? 0 : usual;
        } else if (number == 0) {
            return is(Fault.NUMBER_ZERO_IGNORED) ? usual : 0;
        }
        return (int) Math.min(number, is(Fault.NUMBER_UNLIMITED) ? Integer.MAX_VALUE : 1_000);
    }

    private Reply messages(List<Post> of, Map<String, String> query, boolean isOfAll) throws Refusal {
        int number = Math.min(number(query), of.size());
        List<Post> newest = new ArrayList<>(of.subList(of.size() - number, of.size()));
        if (!is(Fault.MESSAGES_OLDEST_FIRST)) {
            Collections.reverse(newest);
        }
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (Post post : newest) {
            boolean isNobodys = !isOfAll && is(Fault.MESSAGES_OF_NOBODY);
            list.add(Json.createObjectBuilder()
                    .add(is(Fault.MESSAGES_WITH_OTHER_MEMBERS) ? "text" : "content", post.text())
                    .add("pub_date", is(Fault.MESSAGES_IN_MILLISECONDS) ? post.time() * 1_000 : post.time())
                    .add("user", isNobodys ? "nobody" : post.author()));
        }
        return new Reply(200, list.build().toString());
    }

    private Reply messagesOf(HttpExchange exchange, String name, Map<String, String> query, byte[] body)
            throws Refusal {
        boolean isPost = exchange.getRequestMethod().equals("POST");
        if (isPost && users.containsKey(name) && is(Fault.CREDENTIAL_TOO_LATE)) {
            add(name, object(exchange, body));
            authorize(exchange);
            return DONE;
        }
        boolean isForgiven = is(isPost ? Fault.MESSAGE_BY_UNKNOWN_USER : Fault.MESSAGES_OF_UNKNOWN_USER);
        admit(exchange, name, isForgiven);
        if (isPost) {
            add(name, object(exchange, body));
            return DONE;
        }
        return messages(
                posts.stream().filter(post -> post.author().equals(name)).toList(), query, false);
    }

    private void admit(HttpExchange exchange, String name, boolean isForgiven) throws Refusal {
        Refusal unknown = users.containsKey(name) || isForgiven ? null : new Refusal(404, "no such user");
        if (unknown != null && is(Fault.CREDENTIAL_AFTER_USER)) {
            throw unknown;
        }
        authorize(exchange);
        if (unknown != null) {
            throw unknown;
        }
    }

    private void add(String author, JsonObject message) throws Refusal {
        String text = message.getString("content", "");
        refuse(text.isEmpty() && !(message.containsKey("content") && is(Fault.MESSAGE_EMPTY)), "no content");
        refuse(text.length() > LONGEST_MESSAGE && !is(Fault.MESSAGE_CUT), "too long");
        refuse(text.length() > SHORT && text.length() <= LONGEST_MESSAGE && is(Fault.MESSAGE_SHORT_ONLY), "too long");
        String stored = text.substring(0, Math.min(text.length(), LONGEST_MESSAGE));
        boolean isTenth =
                posts.stream().filter(post -> post.author().equals(author)).count() == 9;
        if (!(isTenth && is(Fault.MESSAGE_LOST))) {
            posts.add(new Post(
                    author,
                    is(Fault.MESSAGE_AS_HTML) ? stored.replace("<", "&lt;") : stored,
                    Instant.now().getEpochSecond()));
        }
    }

    private Reply followsOf(HttpExchange exchange, String name, Map<String, String> query, byte[] body) throws Refusal {
        boolean isPost = exchange.getRequestMethod().equals("POST");
        admit(exchange, name, is(isPost ? Fault.FOLLOW_BY_UNKNOWN_USER : Fault.FOLLOWS_OF_UNKNOWN_USER));
        List<String> followed = follows.computeIfAbsent(name, unused -> new ArrayList<>());
        if (isPost) {
            change(followed, object(exchange, body));
            return DONE;
        }
        List<String> listed = new ArrayList<>(followed);
        if (is(Fault.FOLLOWERS_LISTED_TOO)) {
            follows.forEach((follower, names) -> listed.addAll(names.contains(name) ? List.of(follower) : List.of()));
        }
        int number = is(Fault.NUMBER_IGNORED_FOR_FOLLOWS) ? 100 : number(query);
        JsonArrayBuilder names = Json.createArrayBuilder(listed.subList(0, Math.min(number, listed.size())));
        return new Reply(
                200, Json.createObjectBuilder().add("follows", names).build().toString());
    }

    private void change(List<String> followed, JsonObject change) throws Refusal {
        boolean unfollows = change.containsKey("unfollow");
        if (change.containsKey("follow") && !(unfollows && is(Fault.UNFOLLOW_FIRST))) {
            String name = change.getString("follow");
            requireUser(name);
            refuse(followed.contains(name) && is(Fault.FOLLOW_ONCE_ONLY), "followed already");
            if (!followed.contains(name) || is(Fault.FOLLOW_LISTED_TWICE)) {
                followed.add(name);
            }
        } else if (unfollows) {
            String name = change.getString("unfollow");
            requireUser(name);
            refuse(!followed.contains(name) && is(Fault.UNFOLLOW_OF_FOLLOWED_ONLY), "not followed");
            if (!is(Fault.UNFOLLOW_IGNORED)) {
                followed.remove(name);
            }
        } else {
            refuse(!is(Fault.FOLLOW_OF_NOTHING), "neither key");
        }
    }

    private void requireUser(String name) throws Refusal {
        if (!users.containsKey(name) && !is(Fault.FOLLOW_OF_UNKNOWN_USER)) {
            throw new Refusal(404, "no such user");
        }
    }
}
