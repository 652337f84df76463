package dk.itu.minitwit.export;

import dk.itu.minitwit.export.AccountExport.Message;
import dk.itu.minitwit.export.AccountExport.Profile;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads what {@link AccountWriter} writes, one message after the other: memory does not grow with their number. */
final class AccountReader {

    private static final int FIRST_VERSION = 1;
    private static final int LONGEST_NAME = 255;

    /** The names of other parts mean nothing to an import. */
    private static final Set<String> HEAD = Set.of(
            "format",
            "version",
            "username",
            "display_name",
            "biography",
            "link",
            "language",
            "pinned",
            "following",
            "muted",
            "blocked",
            "muted_words");

    private final AccountInput in;
    private final JsonParser json;
    /** The part before the messages. */
    private final JsonObject head;

    /**
     * Reads what comes before the messages.
     *
     * @throws BusinessException {@link ErrorKind#INVALID} if this is no account, or one of another version
     */
    AccountReader(AccountInput in) {
        this.in = in;
        json = reading(() -> Json.createParser(in));
        head = reading(this::beforeMessages);
    }

    private JsonObject beforeMessages() {
        AccountValues.require(json.next() == Event.START_OBJECT);
        JsonObjectBuilder values = Json.createObjectBuilder();
        for (String key = key(); !key.equals("messages"); key = key()) {
            in.step();
            Event first = json.next();
            if (HEAD.contains(key)) {
                values.add(key, json.getValue());
            } else if (first == Event.START_ARRAY) {
                skipArray();
            }
        }
        JsonObject found = values.build();
        AccountValues.require(AccountWriter.FORMAT.equals(AccountValues.text(found, "format")));
        long version = AccountValues.number(found, "version");
        if (version < FIRST_VERSION || version > AccountWriter.VERSION) {
            throw AccountArchive.refusal("The file has version " + version + ", and this MiniTwit reads versions "
                    + FIRST_VERSION + " to " + AccountWriter.VERSION);
        }
        String username = AccountValues.text(found, "username");
        AccountValues.require(username != null && Text.length(username) <= LONGEST_NAME);
        return found;
    }

    /** Such as of all followers. */
    private void skipArray() {
        while (json.next() != Event.END_ARRAY) {
            in.step();
        }
    }

    private String key() {
        AccountValues.require(json.next() == Event.KEY_NAME);
        return json.getString();
    }

    String username() {
        return AccountValues.text(head, "username");
    }

    Profile profile() {
        return reading(() -> new Profile(
                AccountValues.text(head, "display_name"),
                AccountValues.text(head, "biography"),
                AccountValues.text(head, "link"),
                AccountValues.text(head, "language"),
                head.containsKey("pinned") ? AccountValues.number(head, "pinned") : null));
    }

    List<String> names(String key) {
        return reading(() -> AccountValues.texts(head, key));
    }

    /** To be called once. */
    void messages(Consumer<Message> each) {
        array(AccountValues::message, each);
    }

    /** To be called once, after the messages. Reads the file to its end. */
    void likes(Consumer<MessageReference> each) {
        if (reading(json::next) == Event.KEY_NAME) {
            AccountValues.require(json.getString().equals("likes"));
            array(AccountValues::reference, each);
            AccountValues.require(reading(json::next) == Event.END_OBJECT);
        }
        AccountValues.require(!reading(json::hasNext));
    }

    private <T> void array(Function<JsonObject, T> parse, Consumer<T> each) {
        AccountValues.require(reading(json::next) == Event.START_ARRAY);
        for (T next = next(parse); next != null; next = next(parse)) {
            each.accept(next);
        }
    }

    private <T> T next(Function<JsonObject, T> parse) {
        in.step();
        return reading(() -> json.next() == Event.END_ARRAY ? null : parse.apply(json.getObject()));
    }

    /** Parsing alone: a failure is one of the file. That of reading the ZIP is its cause. */
    private static <T> T reading(Supplier<T> work) {
        try {
            return work.get();
        } catch (BusinessException refusal) {
            throw refusal;
        } catch (RuntimeException wrong) {
            throw wrong.getCause() instanceof IOException ? AccountArchive.damaged() : AccountArchive.foreign();
        }
    }
}
