package dk.itu.minitwit.password;

import dk.itu.minitwit.metrics.TestMetrics;

/** Hashers for tests of other packages. */
public final class TestHasher {

    private TestHasher() {}

    /** With a queue timeout that suits a busy machine. */
    public static PasswordHasher patient(TestMetrics metrics) {
        PasswordHasher hasher = new PasswordHasher();
        hasher.maxWaitMillis = 10_000;
        hasher.waitingPerSlot = 3;
        hasher.metrics = metrics.metrics();
        hasher.prepareSlots();
        return hasher;
    }

    /** A hash of the password as typed, as older versions stored it. */
    public static String hashAsTyped(String password) {
        return Argon2id.hash(password);
    }
}
