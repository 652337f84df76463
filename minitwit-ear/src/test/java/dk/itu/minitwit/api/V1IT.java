package dk.itu.minitwit.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.Await;
import dk.itu.minitwit.system.MiniTwitProcess;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Version 1 of the API: what it does. Every answer is compared with the description. */
@OwnInstallation
class V1IT extends ApiCases {

    private static final Duration INDEXED = Duration.ofSeconds(20);

    @ArquillianResource
    private MiniTwitProcess minitwit;

    private String name;
    private V1Api program;

    @BeforeEach
    void makeKey() {
        name = user();
        program = V1Api.of(api, minitwit.database(), name, "read", "write", "follow", "admin");
    }

    private static String pathOf(String user) {
        return "/users/" + SimulatorApi.segment(user);
    }

    @Test
    void a_message_is_posted_read_and_deleted() {
        ApiAnswer posted = program.post("Smørrebrød 🍓 \"quoted\"");

        assertThat(posted.status()).as(posted.body()).isEqualTo(201);
        JsonObject message = posted.object();
        assertThat(message.getString("author")).isEqualTo(name);
        assertThat(message.getString("text")).isEqualTo("Smørrebrød 🍓 \"quoted\"");
        assertThat(message.getString("published_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        String path = "/messages/" + message.getJsonNumber("id");
        assertThat(posted.header("Location")).hasValue("/api/v1" + path);
        assertThat(program.get(path).assertOk().body()).isEqualTo(posted.body());
        assertThat(api.messagesBy(name)).containsExactly("Smørrebrød 🍓 \"quoted\"");

        String other = user();
        assertThat(V1Api.of(api, minitwit.database(), other, "write")
                        .delete(path)
                        .status())
                .isEqualTo(404);
        program.delete(path).assertDone();
        assertThat(program.get(path).status()).isEqualTo(404);
        assertThat(api.messagesBy(name)).isEmpty();
    }

    @Test
    void the_same_idempotency_key_at_once_posts_once() {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<ApiAnswer>> sent = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> program.post("once", "key-1"), threads))
                    .limit(8)
                    .toList();
            Set<String> bodies = new HashSet<>();
            sent.forEach(answer ->
                    bodies.add(answer.join().status() + " " + answer.join().body()));

            assertThat(bodies).singleElement().asString().startsWith("201 ");
        } finally {
            threads.shutdown();
        }
        assertThat(api.messagesBy(name)).containsExactly("once");
        assertThat(program.post("twice", "key-1").status()).isEqualTo(422);
        assertThat(program.post("once", "key-2").status()).isEqualTo(201);
        assertThat(api.messagesBy(name)).containsExactly("once", "once");
    }

    @Test
    void links_lead_through_all_messages_and_to_what_arrives_later() {
        for (int i = 1; i <= 5; i++) {
            program.post("number " + i);
        }
        ApiAnswer page = program.get(pathOf(name) + "/messages?limit=2");
        String later = V1Api.link(page, "prev");
        List<String> read = new ArrayList<>(V1Api.texts(page));
        program.post("meanwhile");
        while (V1Api.link(page, "next") != null) {
            page = program.get(V1Api.link(page, "next"));
            read.addAll(V1Api.texts(page));
        }
        assertThat(read).containsExactly("number 5", "number 4", "number 3", "number 2", "number 1");

        ApiAnswer arrived = program.get(later);
        assertThat(V1Api.texts(arrived)).containsExactly("meanwhile");
        ApiAnswer end = program.get(V1Api.link(arrived, "next"));
        assertThat(V1Api.texts(end)).isEmpty();
        assertThat(V1Api.link(end, "next")).isEqualTo(V1Api.link(arrived, "next"));
    }

    @Test
    void timelines_are_of_everybody_and_of_followed_users() {
        String other = user();
        program.put("/follows/" + SimulatorApi.segment(other)).assertDone();
        V1Api.of(api, minitwit.database(), other, "write").post("hers");
        program.post("mine");

        assertThat(V1Api.texts(program.get("/timelines/home"))).containsExactly("mine", "hers");
        assertThat(V1Api.texts(program.get("/timelines/public?limit=2"))).containsExactly("mine", "hers");
        assertThat(V1Api.texts(program.get(pathOf(other) + "/messages"))).containsExactly("hers");
        assertThat(program.get("/timelines/other").status()).isEqualTo(404);
    }

    @Test
    void the_search_finds_words_and_names_page_by_page() {
        String word = name.replace("Ann ", "x");
        for (int i = 1; i <= 3; i++) {
            program.post(word + " number " + i);
        }
        ApiAnswer first = Await.until(
                "three messages are indexed",
                INDEXED,
                () -> program.get("/search?limit=2&q=" + word + "+number").assertOk(),
                page -> V1Api.link(page, "next") != null);

        assertThat(first.object().getJsonArray("messages")).hasSize(2);
        ApiAnswer second = program.get(V1Api.link(first, "next")).assertOk();
        assertThat(second.object().getJsonArray("messages").getJsonObject(0).getString("text"))
                .isEqualTo(word + " number 1");
        assertThat(V1Api.link(second, "next")).isNull();
        assertThat(program.get("/search?q=" + SimulatorApi.segment(name))
                        .object()
                        .getJsonArray("users"))
                .contains(Json.createValue(name));
    }

    @Test
    void notices_are_read_once_and_marked_as_seen() {
        String other = user();
        V1Api friend = V1Api.of(api, minitwit.database(), other, "write", "follow");
        ApiAnswer start = program.get("/notices").assertOk();
        assertThat(start.body()).isEqualTo("[]");
        friend.put("/follows/" + SimulatorApi.segment(name)).assertDone();
        friend.post("@" + name + " hi");

        ApiAnswer arrived = program.get(V1Api.link(start, "prev")).assertOk();
        List<JsonObject> notices = arrived.array().getValuesAs(JsonObject.class);
        assertThat(notices).extracting(notice -> notice.getString("kind")).containsExactly("follow", "mention");
        assertThat(notices.get(1).getJsonObject("message").getString("text")).isEqualTo("@" + name + " hi");
        assertThat(program.get(V1Api.link(arrived, "next")).body()).isEqualTo("[]");

        program.put("/notices/seen/" + notices.get(1).getJsonNumber("id") + "?kind=mention")
                .assertDone();
        ApiAnswer page = program.get("/notices?limit=1").assertOk();
        assertThat(page.array().getJsonObject(0).getBoolean("seen")).isTrue();
        ApiAnswer older = program.get(V1Api.link(page, "next")).assertOk();
        assertThat(older.array().getJsonObject(0).getString("kind")).isEqualTo("follow");
        assertThat(older.array().getJsonObject(0).getBoolean("seen")).isFalse();
        assertThat(V1Api.link(older, "next")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {" with spaces", "/slashes/", "+plus+", ";semi;colon", "%41", "Æøå 🍓", "a?b#c", "\"'<b>"})
    void every_name_is_a_user(String end) {
        String other = registered(freshName() + end);
        program.put("/follows/" + SimulatorApi.segment(other)).assertDone();
        program.put("/follows/" + SimulatorApi.segment(other)).assertDone();

        JsonObject found = program.get(pathOf(other)).assertOk().object();
        assertThat(found.getString("username")).isEqualTo(other);
        assertThat(found.getBoolean("followed")).isTrue();
        assertThat(found.getInt("followers")).isEqualTo(1);
        assertThat(program.get(pathOf(name) + "/following").body()).isEqualTo(array(other));
        assertThat(program.get(pathOf(other) + "/followers").body()).isEqualTo(array(name));
        program.delete("/follows/" + SimulatorApi.segment(other)).assertDone();
        assertThat(program.get(pathOf(name) + "/following").body()).isEqualTo("[]");
    }

    private static String array(String text) {
        return Json.createArrayBuilder().add(text).build().toString();
    }

    @Test
    void lists_of_users_have_pages() {
        new StoredRows(minitwit.database()).followees(name, 5);

        ApiAnswer first = program.get(pathOf(name) + "/following?limit=3").assertOk();
        ApiAnswer second = program.get(V1Api.link(first, "next")).assertOk();

        assertThat(first.array()).hasSize(3);
        assertThat(second.array()).hasSize(2);
        assertThat(V1Api.link(second, "next")).isNull();
    }

    @Test
    void a_tag_saves_what_has_not_changed() {
        String path = pathOf(name) + "/messages";
        program.post("one");
        ApiAnswer first = program.get(path);
        String tag = first.header("ETag").orElseThrow();

        ApiAnswer same = program.get(path.replace("/messages", ""));
        String tagOfUser = same.header("ETag").orElseThrow();
        ApiAnswer unchanged = program.get(path.replace("/messages", ""), "If-None-Match", tagOfUser);
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(first.header("Cache-Control")).hasValue("private, no-cache");
        assertThat(program.get(path, "If-None-Match", tag).status()).isEqualTo(304);
        program.post("two");
        assertThat(program.get(path, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void the_account_shows_the_address_to_an_administrating_key_only() {
        V1Api reader = V1Api.of(api, minitwit.database(), name, "read");

        assertThat(program.get("/account").assertOk().object().getString("email"))
                .isEqualTo("ann@example.com");
        assertThat(reader.get("/account").assertOk().object().keySet())
                .containsExactly("username", "scopes", "key_ends_at");
        List<JsonObject> keys = program.get("/account/keys").assertOk().array().getValuesAs(JsonObject.class);
        assertThat(keys).hasSize(2);
        program.delete("/account/keys/" + keys.get(1).getJsonNumber("id")).assertDone();
        assertThat(reader.get("/account").status()).isEqualTo(401);
        assertThat(program.delete("/account/keys/" + keys.get(1).getJsonNumber("id"))
                        .status())
                .isEqualTo(404);
    }
}
