package dk.itu.minitwit.export;

import dk.itu.minitwit.export.AccountExport.Message;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.Text;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.List;

/** Parts of an account by their JSON. A value of another type throws what the library throws. */
final class AccountValues {

    private AccountValues() {}

    static Message message(JsonObject json) {
        return new Message(
                number(json, "id"),
                text(json, "text"),
                time(json, "published_at"),
                json.getBoolean("hidden", false),
                time(json, "edited_at"),
                texts(json, "mentions"),
                json.containsKey("reply_to") ? reference(json.getJsonObject("reply_to")) : null);
    }

    static MessageReference reference(JsonObject json) {
        return new MessageReference(
                number(json, "id"), text(json, "author"), time(json, "published_at"), text(json, "sha256"));
    }

    static long number(JsonObject json, String key) {
        JsonNumber number = json.getJsonNumber(key);
        require(number != null);
        return number.longValueExact();
    }

    static String text(JsonObject json, String key) {
        String text = json.getString(key, null);
        require(text == null || Text.isStorable(text));
        return text;
    }

    static Instant time(JsonObject json, String key) {
        String text = text(json, key);
        return text == null ? null : Instant.parse(text);
    }

    static List<String> texts(JsonObject json, String key) {
        return json.containsKey(key) ? json.getJsonArray(key).getValuesAs(JsonString::getString) : List.of();
    }

    /** @throws BusinessException unless the JSON is of this form */
    static void require(boolean holds) {
        if (!holds) {
            throw AccountArchive.foreign();
        }
    }
}
