package dk.itu.minitwit.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A user account. The name never changes. */
@Entity
@Table(name = "users")
public class User {

    private static final String ORDINARY = "user";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, updatable = false)
    private String username;

    @Column(nullable = false)
    private String email;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(name = "session_generation", nullable = false)
    private int sessionGeneration;

    @Column(nullable = false)
    private String role;

    /** Null for a user that is not suspended. */
    @Column(name = "suspension_reason")
    private String suspensionReason;

    /** Null for a suspension without an end. */
    @Column(name = "suspended_until")
    private OffsetDateTime suspendedUntil;

    protected User() {}

    public Long id() {
        return id;
    }

    public String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    String email() {
        return email;
    }

    int sessionGeneration() {
        return sessionGeneration;
    }

    /** Whether the user is neither moderator nor administrator. */
    boolean isOrdinary() {
        return ORDINARY.equals(role);
    }

    /** The suspension that is in force; empty if there is none or it is over. */
    Optional<Suspension> suspension(Instant now) {
        if (suspensionReason == null) {
            return Optional.empty();
        }
        Instant end = suspendedUntil == null ? Instant.MAX : suspendedUntil.toInstant();
        return Optional.of(new Suspension(suspensionReason, end))
                .filter(found -> found.end().isAfter(now));
    }
}
