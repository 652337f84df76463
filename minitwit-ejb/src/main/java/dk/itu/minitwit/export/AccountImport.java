package dk.itu.minitwit.export;

import dk.itu.minitwit.export.AccountExport.Message;
import dk.itu.minitwit.shared.BusinessException;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The messages and likes of one import. Messages are stored while the file is read. Statements that lock rows of other users wait until the file is read to its
 * end (ADR 068).
 */
final class AccountImport {

    private final ImportRepository stored;
    private final long userId;
    private final ImportRules rules;

    /** The numbers of messages here by those in the file. */
    private final Map<Long, Long> numbers = new HashMap<>();

    private final List<Message> waiting = new ArrayList<>();
    private final Map<Long, MessageReference> answered = new LinkedHashMap<>();
    private final List<MessageReference> liked = new ArrayList<>();
    private int messages;

    AccountImport(ImportRepository stored, long userId, ImportRules rules) {
        this.stored = stored;
        this.userId = userId;
        this.rules = rules;
    }

    /** @throws BusinessException if the message breaks a rule */
    void add(Message message) {
        rules.check(message, messages);
        messages++;
        waiting.add(message);
        if (waiting.size() == Batches.SIZE) {
            storeMessages();
        }
    }

    /** @throws BusinessException if there are too many */
    void add(MessageReference like) {
        rules.checkLikes(liked.size());
        liked.add(like);
    }

    /** After the last message. */
    void storeMessages() {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (int place = 0; place < waiting.size(); place++) {
            rows.add(row(place, waiting.get(place)));
        }
        List<Long> ids = stored.addMessages(userId, rows.build().toString());
        for (int place = 0; place < ids.size(); place++) {
            Message message = waiting.get(place);
            numbers.put(message.id(), ids.get(place));
            if (message.replyTo() != null) {
                answered.put(ids.get(place), message.replyTo());
            }
        }
        waiting.clear();
    }

    private JsonObjectBuilder row(int place, Message message) {
        JsonObjectBuilder row = Json.createObjectBuilder()
                .add("place", place)
                .add("text", message.text())
                .add("published_at", message.publishedAt().toString())
                .add("hidden", message.hidden())
                .add("names", String.join("\n", rules.mentions(message)));
        if (message.editedAt() != null) {
            row.add("edited_at", message.editedAt().toString());
        }
        return row;
    }

    int messages() {
        return messages;
    }

    int answered() {
        return answered.size();
    }

    int liked() {
        return liked.size();
    }

    /** The number here of a message of the file; null for null and for one that is not in the file. */
    Long number(Long inFile) {
        return inFile == null ? null : numbers.get(inFile);
    }

    /** The messages that are replies, with what they answer, as rows of {@link ImportSql#REPLIES}. */
    List<String> replies() {
        Map<MessageReference, Long> found = find(answered.values());
        return answered.entrySet().stream()
                .filter(reply -> found.containsKey(reply.getValue()))
                .map(reply -> Json.createObjectBuilder()
                        .add("message", reply.getKey())
                        .add("parent", found.get(reply.getValue()))
                        .build()
                        .toString())
                .toList();
    }

    /** The numbers here of the liked messages, as rows of {@link ImportSql#LIKES}. */
    List<String> likes() {
        return find(liked).values().stream().distinct().map(String::valueOf).toList();
    }

    private Map<MessageReference, Long> find(Collection<MessageReference> wanted) {
        Map<MessageReference, Long> found = new HashMap<>();
        List<MessageReference> others = new ArrayList<>();
        for (MessageReference message : wanted) {
            if (!rules.isOwn(message)) {
                others.add(message);
            } else if (numbers.containsKey(message.id())) {
                found.put(message, numbers.get(message.id()));
            }
        }
        others.removeIf(MessageReference::isGone);
        Batches.of(others).forEach(batch -> findOthers(batch, found));
        return found;
    }

    private void findOthers(List<MessageReference> batch, Map<MessageReference, Long> found) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (int place = 0; place < batch.size(); place++) {
            MessageReference message = batch.get(place);
            rows.add(Json.createObjectBuilder()
                    .add("place", place)
                    .add("id", message.id())
                    .add("author", message.author())
                    .add("published_at", message.publishedAt().toString())
                    .add("digest", message.digest()));
        }
        stored.find(userId, rows.build().toString()).forEach((place, id) -> found.put(batch.get(place), id));
    }
}
