package dk.itu.minitwit.lab.bench;

import java.util.stream.IntStream;

/**
 * Users whom measurements can count on. They come after the generated ones, who do not follow them; but for a message
 * of {@link #INACTIVE} they write nothing.
 */
enum WellKnownUser {
    FOLLOWS_NOBODY("Follows nobody", 0),
    FOLLOWS_INACTIVE("Follows an inactive user", 1),
    FOLLOWS_33("Follows 33", 33),
    FOLLOWS_5000("Follows 5000", 5_000),
    /** Wrote the oldest message of all: who looks for it in the order of time has to pass all others. */
    INACTIVE("Inactive", 0);

    private final String username;
    private final int follows;

    WellKnownUser(String username, int follows) {
        this.username = username;
        this.follows = follows;
    }

    String username() {
        return username;
    }

    /** @param users how many were generated */
    int id(int users) {
        return users + 1 + ordinal();
    }

    /** The ids of whom this user follows, ascending: as many as there are, of those who write much and who write little. */
    int[] followees(int users) {
        if (this == FOLLOWS_INACTIVE) {
            return new int[] {INACTIVE.id(users)};
        }
        int count = Math.min(follows, users);
        return IntStream.range(0, count)
                .map(i -> 1 + (int) ((long) i * users / count))
                .toArray();
    }
}
