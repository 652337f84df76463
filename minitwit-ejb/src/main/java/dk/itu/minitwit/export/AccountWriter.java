package dk.itu.minitwit.export;

import dk.itu.minitwit.export.AccountExport.Message;
import dk.itu.minitwit.export.AccountExport.Names;
import dk.itu.minitwit.export.AccountExport.Profile;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Writes an account as JSON, which {@link AccountReader} reads: names first, then messages in the order of their numbers, then likes. */
public final class AccountWriter {

    static final String FORMAT = "minitwit-account";

    /** A program that reads the file refuses greater versions. */
    static final int VERSION = 2;

    private final JsonGenerator json;

    private AccountWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Leaves the stream open. */
    public static void write(AccountExport account, OutputStream out) {
        JsonGenerator json = Json.createGenerator(out);
        new AccountWriter(json).account(account);
        json.flush();
    }

    private void account(AccountExport account) {
        json.writeStartObject()
                .write("format", FORMAT)
                .write("version", VERSION)
                .write("exported_at", account.exportedAt().toString())
                .write("username", account.username())
                .write("email", account.email())
                .write("role", account.role());
        profile(account.profile());
        names(account.names());
        json.writeStartArray("messages");
        account.messages().stream().sorted(Comparator.comparing(Message::id)).forEach(this::message);
        json.writeEnd().writeStartArray("likes");
        account.likes().forEach(like -> {
            json.writeStartObject();
            reference(like);
            json.writeEnd();
        });
        json.writeEnd().writeEnd();
    }

    private void profile(Profile profile) {
        text("display_name", profile.displayName());
        text("biography", profile.biography());
        text("link", profile.link());
        text("language", profile.language());
        if (profile.pinned() != null) {
            json.write("pinned", profile.pinned());
        }
    }

    private void names(Names names) {
        list("following", names.following());
        list("followers", names.followers());
        list("muted", names.muted());
        list("blocked", names.blocked());
        list("muted_words", names.words());
    }

    private void message(Message message) {
        json.writeStartObject()
                .write("id", message.id())
                .write("published_at", message.publishedAt().toString())
                .write("text", message.text())
                .write("hidden", message.hidden());
        time("edited_at", message.editedAt());
        if (!message.mentions().isEmpty()) {
            list("mentions", message.mentions());
        }
        if (message.replyTo() != null) {
            json.writeStartObject("reply_to");
            reference(message.replyTo());
            json.writeEnd();
        }
        json.writeEnd();
    }

    private void reference(MessageReference message) {
        json.write("id", message.id());
        text("author", message.author());
        time("published_at", message.publishedAt());
        text("sha256", message.digest());
    }

    private void text(String key, String text) {
        if (text != null) {
            json.write(key, text);
        }
    }

    private void time(String key, Instant time) {
        text(key, time == null ? null : time.toString());
    }

    private void list(String key, List<String> texts) {
        json.writeStartArray(key);
        texts.forEach(json::write);
        json.writeEnd();
    }
}
