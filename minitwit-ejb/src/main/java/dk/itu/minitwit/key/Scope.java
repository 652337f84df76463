package dk.itu.minitwit.key;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a program may do. */
public enum Scope {
    READ,
    WRITE,
    FOLLOW,
    /** To read the e-mail address, and to list and revoke keys. */
    ADMIN,
    /** The scope of the simulator's credential, which no key has. */
    SIMULATOR;

    /** The scopes that a key may have. */
    static final Set<Scope> OF_KEYS = Set.copyOf(EnumSet.range(READ, ADMIN));

    /** The word in the database and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Set<Scope> parse(String words) {
        return Arrays.stream(words.split(","))
                .map(word -> valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In the order of the enum. */
    static String join(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(","));
    }
}
