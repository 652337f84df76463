package dk.itu.minitwit.lab.bench;

import java.util.Locale;

/** The amount of generated data, without the well-known users, their follows and their message. */
record FillSize(int users, long messages, long follows) {

    /** With more, the first messages would be older than 1988. */
    static final long MOST_MESSAGES = 40_000_000;

    static final int MOST_USERS = 1_000_000;
    static final int MOST_FOLLOWS_PER_USER = 40;

    private static final int FEWEST_DEFAULT_USERS = 1_000;
    private static final int MOST_DEFAULT_USERS = 100_000;
    private static final int MESSAGES_PER_USER = 100;

    /** @throws IllegalArgumentException names in one line the number that is out of bounds, and the bounds */
    FillSize {
        require("MESSAGES", messages, 1, MOST_MESSAGES);
        require("--users", users, 1, MOST_USERS);
        require("--follows", follows, 0, mostFollows(users));
    }

    /** @param users, follows null for a default that depends on the number of messages */
    static FillSize of(long messages, Integer users, Long follows) {
        int chosen = users == null ? defaultUsers(messages) : users;
        return new FillSize(chosen, messages, follows == null ? Math.min(messages, mostFollows(chosen)) : follows);
    }

    private static int defaultUsers(long messages) {
        return (int) Math.max(FEWEST_DEFAULT_USERS, Math.min(messages / MESSAGES_PER_USER, MOST_DEFAULT_USERS));
    }

    private static long mostFollows(int users) {
        return (long) users * Math.min(MOST_FOLLOWS_PER_USER, users - 1);
    }

    private static void require(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%s takes a number from %,d to %,d, not %,d.", name, least, most, value));
        }
    }
}
