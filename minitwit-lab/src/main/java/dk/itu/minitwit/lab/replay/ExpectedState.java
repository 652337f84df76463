package dk.itu.minitwit.lab.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the journal's successful writes make of the users that it registers. */
final class ExpectedState {

    private static final int DONE = 204;
    private static final int MOST = 1_000;

    private final Map<String, Deque<String>> messages = new TreeMap<>();
    private final Map<String, TreeSet<String>> follows = new LinkedHashMap<>();
    private Long latest;

    /** Takes a write that was sent. */
    void add(JournaledWrite write) {
        if (write.number() != null && write.number() != -1) {
            latest = write.number();
        }
        if (write.status() != DONE) {
            return;
        }
        switch (write.operation()) {
            case "register" -> write.text("username").ifPresent(this::register);
            case "msgs" ->
                write.name()
                        .map(messages::get)
                        .ifPresent(texts -> texts.addFirst(write.text("content").orElse("")));
            case "fllws" -> write.name().map(follows::get).ifPresent(followed -> change(followed, write));
            default -> {}
        }
    }

    private void register(String name) {
        messages.put(name, new ArrayDeque<>());
        follows.put(name, new TreeSet<>());
    }

    private static void change(TreeSet<String> followed, JournaledWrite write) {
        write.text("follow")
                .ifPresentOrElse(followed::add, () -> write.text("unfollow").ifPresent(followed::remove));
    }

    int users() {
        return messages.size();
    }

    /** The differences to a MiniTwit that knew none of the users before, one line each. */
    List<String> differences(ReplayedMiniTwit other) {
        List<String> differences = new ArrayList<>();
        messages.forEach((user, texts) -> {
            List<String> newest = texts.stream().limit(MOST).toList();
            if (!other.messages(user).equals(newest)) {
                differences.add("%s has other messages than the journal's %d".formatted(user, texts.size()));
            }
            if (!new TreeSet<>(other.follows(user)).equals(follows.get(user))) {
                differences.add("%s follows others than the journal's %d"
                        .formatted(user, follows.get(user).size()));
            }
        });
        if (latest != null && other.latest() != latest) {
            differences.add("latest is %d, not %d".formatted(other.latest(), latest));
        }
        return differences;
    }
}
