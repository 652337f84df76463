package dk.itu.minitwit.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The web pages' rules for a new password, after NIST SP 800-63B: a minimum length, not a common password, no rules on
 * kinds of characters. The API has no rules.
 */
public final class PasswordPolicy {

    /** The minimum length, in characters. */
    public static final int MIN_LENGTH = 8;

    private static final int COMMONEST = 10_000;

    /** Decoding replaces every invalid byte by it, which would make different passwords equal. */
    private static final char UNREADABLE = '\uFFFD';

    private PasswordPolicy() {}

    /**
     * @param known public data of the user: the name, the e-mail address
     * @throws BusinessException {@link ErrorKind#INVALID} that names the first broken rule
     */
    public static void validate(String password, String... known) {
        if (!Text.isWellFormed(password) || password.indexOf(UNREADABLE) >= 0) {
            throw refusal("The password contains a character that cannot be read");
        }
        if (isShort(password)) {
            throw refusal("The password must have at least " + MIN_LENGTH + " characters");
        }
        if (Text.isBlank(password)) {
            throw refusal("The password must have a visible character");
        }
        if (isCommon(password)) {
            throw refusal("This password is too common: choose another");
        }
        if (Stream.of(known)
                .anyMatch(word -> OpaqueString.prepare(word).equalsIgnoreCase(OpaqueString.prepare(password)))) {
            throw refusal("The password must differ from the username and the e-mail address");
        }
    }

    /** Whether an existing password breaks today's rules. */
    public static boolean isWeak(String password) {
        return isShort(password) || Text.isBlank(password) || isCommon(password);
    }

    private static boolean isShort(String password) {
        return Text.length(OpaqueString.prepare(password)) < MIN_LENGTH;
    }

    private static boolean isCommon(String password) {
        return Commonest.PASSWORDS.contains(password.toLowerCase(Locale.ROOT));
    }

    private static BusinessException refusal(String message) {
        return BusinessException.inField("password", ErrorKind.INVALID, message);
    }

    /** Loaded at first use. */
    private static final class Commonest {

        static final Set<String> PASSWORDS = read();

        private static Set<String> read() {
            try {
                return StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                        .limit(COMMONEST)
                        .filter(password -> !isShort(password))
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
