package dk.itu.minitwit.lab.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/**
 * The follows, ordered by follower. Generated users follow equally many others, and few users have many followers. The
 * well-known users come last. The same size gives the same follows.
 */
final class GeneratedFollows {

    // A seed of its own, so that the number of messages does not change the follows.
    private static final long SEED = 2;

    private final FillSize size;
    private final Random random = new Random(SEED);
    private final Zipf followees;

    GeneratedFollows(FillSize size) {
        this.size = size;
        followees = new Zipf(size.users());
    }

    /** Receives the follows. */
    @FunctionalInterface
    interface Sink {
        void accept(int followerId, int followeeId) throws IOException;
    }

    /** Passes each follow to the sink and returns their number. */
    long forEach(Sink sink) throws IOException {
        long count = 0;
        for (int user = 1; user <= size.users(); user++) {
            count += give(user, drawFollowees(user), sink);
        }
        for (WellKnownUser user : WellKnownUser.values()) {
            count += give(user.id(size.users()), user.followees(size.users()), sink);
        }
        return count;
    }

    private static int give(int follower, int[] followees, Sink sink) throws IOException {
        for (int followee : followees) {
            sink.accept(follower, followee);
        }
        return followees.length;
    }

    /** In ascending order, the fastest for the index of the primary key. */
    private int[] drawFollowees(int follower) {
        long rest = size.follows() % size.users();
        int[] drawn = new int[(int) (size.follows() / size.users()) + (follower <= rest ? 1 : 0)];
        int count = 0;
        while (count < drawn.length) {
            int candidate = followees.draw(random);
            if (candidate != follower && !contains(drawn, count, candidate)) {
                drawn[count++] = candidate;
            }
        }
        Arrays.sort(drawn);
        return drawn;
    }

    /** At most 40 numbers: a set would not be faster. */
    private static boolean contains(int[] numbers, int count, int wanted) {
        for (int i = 0; i < count; i++) {
            if (numbers[i] == wanted) {
                return true;
            }
        }
        return false;
    }
}
