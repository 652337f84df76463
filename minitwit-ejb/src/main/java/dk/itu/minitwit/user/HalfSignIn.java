package dk.itu.minitwit.user;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sign-in with the right password that waits for the second factor: the user's number, the end, and their {@link Signature}. The browser keeps it,
 * so that there is no session before the second factor, on nodes of no release.
 */
final class HalfSignIn {

    private static final String PURPOSE = "half-sign-in";
    private static final Duration TIME = Duration.ofMinutes(10);
    private static final Pattern TOKEN = Pattern.compile("(([0-9]{1,18})\\.([0-9]{1,12}))\\.([A-Za-z0-9_-]{43})");

    private HalfSignIn() {}

    static String issue(User user, Instant now) {
        String content = user.id() + "." + now.plus(TIME).getEpochSecond();
        return content + "." + Signature.of(user, PURPOSE, content);
    }

    /**
     * The user of a token that is not over.
     *
     * @param token an issued token, any other text, or null
     */
    static Optional<User> user(String token, Instant now, LongFunction<User> users) {
        Matcher parts = TOKEN.matcher(token == null ? "" : token);
        if (!parts.matches() || Long.parseLong(parts.group(3)) <= now.getEpochSecond()) {
            return Optional.empty();
        }
        return Optional.ofNullable(users.apply(Long.parseLong(parts.group(2))))
                .filter(user -> Signature.isRight(parts.group(4), user, PURPOSE, parts.group(1)));
    }
}
