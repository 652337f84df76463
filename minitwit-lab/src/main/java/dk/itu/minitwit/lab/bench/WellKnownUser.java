package dk.itu.minitwit.lab.bench;

import java.util.stream.IntStream;

/**
 * Users with known follows for measurements. Their ids follow the ids of the generated users, none of whom follows
 * them. Only {@link #INACTIVE} has a message.
 */
enum WellKnownUser {
    FOLLOWS_NOBODY("Follows nobody", 0),
    FOLLOWS_INACTIVE("Follows an inactive user", 1),
    FOLLOWS_33("Follows 33", 33),
    FOLLOWS_5000("Follows 5000", 5_000),
    /** Author of the oldest message: a scan in time order passes all others to find it. */
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

    /** @param users the number of generated users */
    int id(int users) {
        return users + 1 + ordinal();
    }

    /**
     * The ids of the followed users in ascending order, spread evenly over frequent and infrequent authors; at most all
     * users.
     */
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
