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

    /** Shared with the user's device; null without a second factor. */
    @Column(name = "factor_secret")
    private byte[] factorSecret;

    /** The time step of the last code, which works once; null without a second factor. */
    @Column(name = "factor_step")
    private Long factorStep;

    @Column(name = "password_expired", nullable = false)
    private boolean passwordExpired;

    /** Whether a suspension is that of a sign-up that nobody has approved of yet. */
    @Column(name = "awaits_approval", nullable = false)
    private boolean awaitsApproval;

    /** The tag of the pages' language; null for the browser's. */
    private String language;

    /** Whether a person has signed up or in on the pages; the simulator's users have addresses of strangers. */
    @Column(name = "on_pages", nullable = false)
    private boolean onPages;

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

    Role role() {
        return Role.of(role);
    }

    boolean isOnPages() {
        return onPages;
    }

    Optional<byte[]> factorSecret() {
        return Optional.ofNullable(factorSecret);
    }

    /** The suspension that is in force; empty if there is none or it is over. */
    Optional<Suspension> suspension(Instant now) {
        if (suspensionReason == null) {
            return Optional.empty();
        }
        Instant end = suspendedUntil == null ? Instant.MAX : suspendedUntil.toInstant();
        return Optional.of(new Suspension(suspensionReason, end, awaitsApproval))
                .filter(found -> found.end().isAfter(now));
    }
}
