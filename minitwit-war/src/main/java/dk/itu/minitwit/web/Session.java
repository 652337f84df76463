package dk.itu.minitwit.web;

import dk.itu.minitwit.user.UserView;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What is remembered of somebody who is signed in.
 *
 * @param weakPassword whether the password that it began with would be refused today
 * @param draft what had been typed before signing in again; or null
 * @param form tells one form to write a message from the next
 * @param used about when it was last used
 */
record Session(UserView user, boolean weakPassword, String draft, String form, Instant used) {

    static Session of(UserView user, boolean weakPassword, Instant now) {
        return new Session(user, weakPassword, null, newForm(), now);
    }

    Session withDraft(String text) {
        return new Session(user, weakPassword, text, form, used);
    }

    Session withNewForm() {
        return new Session(user, weakPassword, draft, newForm(), used);
    }

    Session usedAt(Instant now) {
        return new Session(user, weakPassword, draft, form, now);
    }

    private static String newForm() {
        return UUID.randomUUID().toString();
    }

    /** As it is stored: as texts, which nodes of other releases can read. */
    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        texts.put("id", Long.toString(user.id()));
        texts.put("username", user.username());
        texts.put("generation", Integer.toString(user.sessionGeneration()));
        texts.put("weak", Boolean.toString(weakPassword));
        texts.put("form", form);
        texts.put("used", Long.toString(used.getEpochSecond()));
        if (draft != null) {
            texts.put("draft", draft);
        }
        return texts;
    }

    static Session of(Map<String, String> texts) {
        UserView user = new UserView(
                Long.parseLong(texts.get("id")), texts.get("username"), Integer.parseInt(texts.get("generation")));
        return new Session(
                user,
                Boolean.parseBoolean(texts.get("weak")),
                texts.get("draft"),
                texts.get("form"),
                Instant.ofEpochSecond(Long.parseLong(texts.get("used"))));
    }
}
