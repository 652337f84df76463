package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.MiniTwitProcess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only a POST from a page of MiniTwit with its reader's token runs an action: tried with every form of every page. */
class ForgedActionsIT extends WebJourneys {

    private static final String OTHER_PASSWORD = "battery staple";

    /** All data that users can change, as a number that needs no order. Rows differ by their keys, tables by the seed. */
    private static final String STATE = """
            SELECT bit_xor(hash) FROM (
                SELECT hashtextextended(u::text, 1) AS hash FROM users u
                UNION ALL SELECT hashtextextended(concat_ws('|', m.id, m.author_id, m.text), 2) FROM messages m
                UNION ALL SELECT hashint8extended(k.id, 3) FROM access_keys k
                UNION ALL SELECT hashtextextended(l::text, 4) FROM likes l
                UNION ALL SELECT hashtextextended(n::text, 5) FROM notices n
                UNION ALL SELECT hashtextextended(b::text, 6) FROM barriers b
                UNION ALL SELECT hashtextextended(w::text, 7) FROM muted_words w
                UNION ALL SELECT hashtextextended(p::text, 8) FROM profiles p
                UNION ALL SELECT hashtextextended(f::text, 9) FROM follows f) rows
            """;

    @ArquillianResource
    private MiniTwitProcess minitwit;

    private String name;
    private String followed;
    private Browser anybody;
    private final Map<String, String> places = new LinkedHashMap<>();

    @BeforeEach
    void makeThingsToChange() {
        Browser other = newBrowser();
        followed = signedIn(other);
        name = signedIn(browser);
        other.submit(other.open(pathOf(name)).form("follow"));
        anybody = newBrowser();
        browser.submit(browser.open("/").form("compose").withText("mine"));
        browser.submit(browser.open(pathOf(followed)).form("follow"));
    }

    @Test
    void do_nothing() {
        Map<String, Form> ofUser = forms(browser);
        Map<String, Form> ofAnybody = forms(anybody);
        assertThat(ofUser)
                .containsKeys(
                        "signout",
                        "compose",
                        "changePassword",
                        "changeEmail",
                        "everywhere",
                        "deleteAccount",
                        "makeKey",
                        "follow",
                        "unfollow",
                        "like",
                        "unlike",
                        "seen",
                        "mute",
                        "unmute",
                        "block",
                        "unblock",
                        "muteWord",
                        "profileText",
                        "pin",
                        "delete");
        assertThat(ofAnybody).containsKeys("login", "register");

        ofUser.forEach((id, form) -> {
            tryAll(browser, id, form);
            tryTokenOf(anybody, browser, id, form);
        });
        ofAnybody.forEach((id, form) -> tryAll(anybody, id, form));
    }

    /** Each form works, so the forgeries were refused for being forged. */
    @Test
    void are_forgeries_of_forms_that_act() {
        for (String id : List.of("register", "login", "signout", "login", "logout")) {
            assertActs(anybody, id);
        }
        for (String id : List.of(
                "compose",
                "follow",
                "unfollow",
                "like",
                "unlike",
                "seen",
                "muteWord",
                "profileText",
                "pin",
                "unpin",
                "delete",
                "makeKey",
                "changeEmail",
                "changePassword",
                "everywhere")) {
            assertActs(browser, id);
        }
    }

    private void tryAll(Browser victim, String id, Form form) {
        State before = state(victim);
        for (Forgery forgery : Forgery.values()) {
            forgery.send(victim, form);
            assertThat(state(victim)).as("%s by %s", id, forgery).isEqualTo(before);
        }
    }

    /** Like a sibling site that sets a cookie for the whole domain: it knows a cookie and the matching token. */
    private void tryTokenOf(Browser attacker, Browser victim, String id, Form form) {
        Form known = attacker.open("/login").form("login");
        State before = state(victim);
        victim.plant("minitwit-csrf", attacker.cookie("minitwit-csrf"));
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        fields.put("csrf", known.fields().get("csrf"));
        victim.submit(new Form(form.action(), fields));
        assertThat(state(victim)).as("%s with a token of somebody else", id).isEqualTo(before);
    }

    private void assertActs(Browser reader, String id) {
        Form form = form(reader, id);
        State before = state(reader);
        reader.submit(form);
        assertThat(state(reader)).as(id).isNotEqualTo(before);
    }

    private record State(long stored, String whereSettingsLead) {}

    private State state(Browser reader) {
        return new State(
                minitwit.database().number(STATE), reader.open("/settings").path());
    }

    /** Mostly the page has it that had it before. */
    private Form form(Browser reader, String id) {
        Stream<String> likely = places.containsKey(id) ? Stream.of(places.get(id)) : Stream.empty();
        return Stream.concat(likely, addresses())
                .map(address -> formsAt(reader, address).get(id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** All forms of a reader's pages, filled in, by their ids. */
    private Map<String, Form> forms(Browser reader) {
        Map<String, Form> forms = new LinkedHashMap<>();
        addresses().forEach(address -> formsAt(reader, address).forEach(forms::putIfAbsent));
        return forms;
    }

    private Stream<String> addresses() {
        long message = messageOf(name);
        return Stream.of(name, followed).flatMap(user -> Addresses.of(user, message).stream());
    }

    private Map<String, Form> formsAt(Browser reader, String address) {
        Map<String, Form> forms = new LinkedHashMap<>();
        reader.open(address).document().select("form[id]").forEach(form -> {
            forms.putIfAbsent(form.id(), filled(Form.of(form)));
            places.putIfAbsent(form.id(), address);
        });
        return forms;
    }

    private long messageOf(String author) {
        return minitwit.database()
                .number(
                        "SELECT coalesce(max(m.id), 1) FROM messages m JOIN users u ON u.id = author_id WHERE username = ?",
                        author);
    }

    private Form filled(Form form) {
        boolean isSignUp = form.action().equals("/register");
        Map<String, String> values = Map.of(
                "name",
                freshName(),
                "read",
                "on",
                "username",
                isSignUp ? freshName() : name,
                "email",
                freshName().replace(" ", "") + "@example.org",
                "current",
                PASSWORD,
                "password",
                form.action().equals("/settings") ? OTHER_PASSWORD : PASSWORD,
                "password2",
                form.action().equals("/settings") ? OTHER_PASSWORD : PASSWORD,
                "text",
                "forged",
                "word",
                "forged",
                "biography",
                "forged");
        Map<String, String> filled = new LinkedHashMap<>(form.fields());
        filled.replaceAll((field, value) -> values.getOrDefault(field.substring(field.lastIndexOf(':') + 1), value));
        return new Form(form.action(), filled);
    }
}
