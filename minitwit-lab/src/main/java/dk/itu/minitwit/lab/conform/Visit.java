package dk.itu.minitwit.lab.conform;

import dk.itu.minitwit.cli.http.Ascii;
import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.lab.simulator.SimulatorClient;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** One run against one MiniTwit: its users, its numbers for {@code latest}, and what is to be undone. */
final class Visit {

    static final String AUTHORIZATION = "Authorization";
    static final String CONTENT_TYPE = "Content-Type";

    private static final String JSON = "application/json";
    private static final int NUMBERS = 1_000_000_000;

    private final BaseUrl base;
    private final String credential;
    private final Duration deadline;
    private final ApiClient client;
    private final String prefix = "conform-" + random() + '-';
    /** Public accounts with a known password would be everybody's. */
    private final String password = random() + random();

    private final AtomicInteger names = new AtomicInteger();
    private final AtomicInteger numbers =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(NUMBERS / 2, NUMBERS));
    private final ConcurrentLinkedQueue<String> users = new ConcurrentLinkedQueue<>();

    /** @param credential the value of the header {@code Authorization} */
    Visit(BaseUrl base, String credential, Duration deadline) {
        this.base = base;
        this.credential = credential;
        this.deadline = deadline;
        client = new ApiClient(base);
    }

    ApiClient client() {
        return client;
    }

    /** Sends as the simulator does, within its deadline. */
    SimulatorClient simulator() {
        return new SimulatorClient(base, credential, deadline);
    }

    Answer send(Request request) {
        return client.send(request);
    }

    /** A request with the credential. */
    Request get(String path) {
        return request("GET", path, null);
    }

    /** A request with the credential and an object of these texts: name, value, name, value. */
    Request post(String path, String... members) {
        return postBody(path, object(members));
    }

    Request postBody(String path, String body) {
        return request("POST", path, body).header(CONTENT_TYPE, JSON);
    }

    Request request(String method, String path, String body) {
        return new Request(method, path, body, Map.of(AUTHORIZATION, credential));
    }

    /** A valid registration with an e-mail address of its own. */
    Request registration(String name) {
        return registration(name, email());
    }

    Request registration(String name, String email) {
        return register(object("username", name, "email", email, "pwd", password));
    }

    /** A request to register without a credential, as the contract has it. */
    Request register(String body) {
        return postBody("/register", body).without(AUTHORIZATION);
    }

    static String object(String... members) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int i = 0; i < members.length; i += 2) {
            object.add(members[i], members[i + 1]);
        }
        return object.build().toString();
    }

    static String messagesOf(String user) {
        return path("/msgs/", user);
    }

    static String followsOf(String user) {
        return path("/fllws/", user);
    }

    private static String path(String list, String user) {
        StringBuilder path = new StringBuilder(list);
        Ascii.appendPathSegment(path, user);
        return path.toString();
    }

    /** A name that nobody has. */
    String name() {
        return prefix + names.incrementAndGet();
    }

    /** Registers a user. */
    String user() {
        return user(name());
    }

    String user(String name) {
        send(registration(name)).done();
        users.add(name);
        return name;
    }

    /** An address that nobody has. */
    String email() {
        return name() + "@example.org";
    }

    String password() {
        return password;
    }

    /** A number for {@code latest} that was not used before. */
    int number() {
        return numbers.incrementAndGet();
    }

    /** Reads the number of the last request. */
    long latest() {
        return send(get("/latest").without(AUTHORIZATION)).latest();
    }

    List<Answer.Message> messagesBy(String user) {
        return send(get(messagesOf(user))).messages();
    }

    List<String> followedBy(String user) {
        return send(get(followsOf(user))).follows();
    }

    /** Ends all follows of this run's users, and stores the number again that was there before. */
    void undo(long latest) {
        try {
            for (String user : users) {
                for (String followed : followedBy(user)) {
                    send(post(followsOf(user), "unfollow", followed)).done();
                }
            }
            send(get("/msgs").query("no", 0).query("latest", latest));
        } catch (Deviation deviation) {
            // A case has already failed for the same reason.
        }
    }

    private static String random() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 41), Character.MAX_RADIX);
    }
}
