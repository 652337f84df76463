package dk.itu.minitwit.lab.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/**
 * Who follows whom, ordered by follower: generated users follow equally many others, of whom few are followed by many;
 * then the well-known ones. The same size gives the same follows.
 */
final class GeneratedFollows {

    // Of its own, so that another number of messages changes no follow.
    private static final long SEED = 2;

    private final FillSize size;
    private final Random random = new Random(SEED);
    private final Zipf followees;

    GeneratedFollows(FillSize size) {
        this.size = size;
        followees = new Zipf(size.users());
    }

    /** Where they go. */
    @FunctionalInterface
    interface Sink {
        void accept(int followerId, int followeeId) throws IOException;
    }

    /** Gives them one after the other and returns how many they were. */
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

    /** In ascending order, which the primary key's index takes fastest. */
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

    /** They are at most 40: no set is faster. */
    private static boolean contains(int[] numbers, int count, int wanted) {
        for (int i = 0; i < count; i++) {
            if (numbers[i] == wanted) {
                return true;
            }
        }
        return false;
    }
}
