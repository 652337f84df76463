package dk.itu.minitwit.user;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a user may do, the least first: each role may also do what those before it may. */
public enum Role {
    USER,
    MODERATOR,
    ADMINISTRATOR;

    /** Names of roles for annotations. */
    public static final class Names {

        public static final String MODERATOR = "moderator";
        public static final String ADMINISTRATOR = "administrator";

        private Names() {}
    }

    public static Role of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** The names of this role and of those that it includes. */
    public Set<String> names() {
        return Stream.of(values()).filter(this::includes).map(Role::toString).collect(Collectors.toUnmodifiableSet());
    }

    /** As in the database. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
