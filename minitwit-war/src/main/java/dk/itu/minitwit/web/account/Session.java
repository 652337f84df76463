package dk.itu.minitwit.web.account;

import dk.itu.minitwit.message.MessageService;
import dk.itu.minitwit.shared.Text;
import dk.itu.minitwit.user.UserView;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The session of a signed-in user.
 *
 * @param weakPassword whether the password policy refuses the password of the sign-in
 * @param draft the message typed before the last sign-in, or null
 * @param form the idempotency key of the compose form
 * @param begun the time of the sign-in
 * @param used the time of the last use, within {@link Sessions#EXACTNESS}
 * @param factored the time of the last confirmation by the second factor, or null
 * @param device the kind of device, or null
 */
record Session(
        UserView user,
        boolean weakPassword,
        String draft,
        String form,
        Instant begun,
        Instant used,
        Instant factored,
        String device) {

    /** The longest time without use. */
    static final Duration IDLE = Duration.ofDays(1);
    /** The longest time after the sign-in. */
    static final Duration LONGEST = Duration.ofDays(30);
    /** The greatest length of a draft in characters, as for messages. A longer draft is truncated. */
    static final int MAX_DRAFT = MessageService.MAX_LENGTH;

    static Session of(UserView user, boolean weakPassword, Instant now) {
        return new Session(user, weakPassword, null, newForm(), now, now, null, null);
    }

    Session withDraft(String text) {
        return new Session(user, weakPassword, shortened(text), form, begun, used, factored, device);
    }

    Session withNewForm() {
        return new Session(user, weakPassword, draft, newForm(), begun, used, factored, device);
    }

    Session usedAt(Instant now) {
        return new Session(user, weakPassword, draft, form, begun, now, factored, device);
    }

    Session factoredAt(Instant time) {
        return new Session(user, weakPassword, draft, form, begun, used, time, device);
    }

    Session on(String kind) {
        return new Session(user, weakPassword, draft, form, begun, used, factored, kind);
    }

    boolean isOver(Instant now) {
        return !used.plus(IDLE).isAfter(now) || !begun.plus(LONGEST).isAfter(now);
    }

    private static String newForm() {
        return UUID.randomUUID().toString();
    }

    private static String shortened(String text) {
        return text == null || Text.length(text) <= MAX_DRAFT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_DRAFT));
    }

    /** The stored form: strings, which nodes of other releases can read. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("id", Long.toString(user.id()));
        texts.put("username", user.username());
        texts.put("generation", Integer.toString(user.sessionGeneration()));
        texts.put("weak", Boolean.toString(weakPassword));
        texts.put("form", form);
        texts.put("begun", Long.toString(begun.getEpochSecond()));
        texts.put("used", Long.toString(used.getEpochSecond()));
        putIfPresent(texts, "draft", draft);
        putIfPresent(texts, "factored", factored == null ? null : Long.toString(factored.getEpochSecond()));
        putIfPresent(texts, "device", device);
        return texts;
    }

    private static void putIfPresent(Map<String, String> texts, String name, String value) {
        if (value != null) {
            texts.put(name, value);
        }
    }

    static Session of(Map<String, String> texts) {
        UserView user = new UserView(
                Long.parseLong(texts.get("id")), texts.get("username"), Integer.parseInt(texts.get("generation")));
        return new Session(
                user,
                Boolean.parseBoolean(texts.get("weak")),
                texts.get("draft"),
                texts.get("form"),
                time(texts.get("begun")),
                time(texts.get("used")),
                time(texts.get("factored")),
                texts.get("device"));
    }

    private static Instant time(String seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
