package dk.itu.minitwit.password;

import dk.itu.minitwit.metrics.Event;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hashes passwords with Argon2id, and verifies them against its hashes and the formats of the previous systems. */
@ApplicationScoped
public class PasswordHasher {

    /**
     * The longest wait for a slot, in milliseconds. Together with the hash well below the simulator's deadline of 300.
     */
    @Inject
    @ConfigProperty(name = "minitwit.hashing.max-wait-millis", defaultValue = "120")
    int maxWaitMillis;

    /** The most queued requests per slot. */
    @Inject
    @ConfigProperty(name = "minitwit.hashing.waiting-per-slot", defaultValue = "3")
    int waitingPerSlot;

    @Inject
    Metrics metrics;

    private HashingSlots slots;

    @PostConstruct
    void prepareSlots() {
        int atOnce = Argon2id.AT_ONCE;
        slots = new HashingSlots(atOnce, atOnce * waitingPerSlot, Duration.ofMillis(maxWaitMillis));
        metrics.gauge("minitwit_hashing_slots", "The most passwords that are hashed concurrently", () -> atOnce);
        metrics.gauge("minitwit_hashing_slots_in_use", "Passwords being hashed", slots::inUse);
        metrics.gauge("minitwit_hashing_waiting", "Sign-ups and sign-ins in the queue for a slot", slots::waiting);
    }

    HashingSlots slots() {
        return slots;
    }

    /** @throws BusinessException {@link ErrorKind#OVERLOADED} if all slots and the queue are taken */
    public String hash(String password) {
        return inSlot(() -> Argon2id.hash(OpaqueString.prepare(password)));
    }

    /**
     * Compares a password with a stored hash of any known format; an unknown format never matches. Hashes of the
     * previous systems are of the password as typed, without {@link OpaqueString}.
     *
     * @throws BusinessException {@link ErrorKind#OVERLOADED} if all slots and the queue are taken
     */
    public PasswordMatch verify(String password, String stored) {
        if (!Text.isWellFormed(password)) {
            return PasswordMatch.NONE;
        }
        return inSlot(() -> compare(password, OpaqueString.prepare(password), stored));
    }

    private static PasswordMatch compare(String typed, String prepared, String stored) {
        if (matches(prepared, stored)) {
            return Argon2id.isCurrent(stored) ? PasswordMatch.CURRENT : PasswordMatch.OUTDATED;
        }
        return !prepared.equals(typed) && matches(typed, stored) ? PasswordMatch.OUTDATED : PasswordMatch.NONE;
    }

    private static boolean matches(String password, String stored) {
        return Argon2id.isOwn(stored) ? Argon2id.matches(password, stored) : WerkzeugHash.matches(password, stored);
    }

    private <T> T measured(Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        metrics.hashed(System.nanoTime() - start);
        return result;
    }

    private <T> T inSlot(Supplier<T> work) {
        try {
            return slots.run(() -> measured(work));
        } catch (BusinessException refused) {
            metrics.count(Event.HASHING_REFUSED);
            throw refused;
        }
    }
}
