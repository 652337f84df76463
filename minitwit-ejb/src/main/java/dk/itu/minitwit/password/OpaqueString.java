package dk.itu.minitwit.password;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Normalizes passwords, so that keyboards may differ: the profile OpaqueString of RFC 8265, without its disallowed
 * characters.
 */
final class OpaqueString {

    private OpaqueString() {}

    /** Composes letters (NFC) and replaces every kind of space by a plain one. */
    static String prepare(String password) {
        StringBuilder spaced = new StringBuilder(password.length());
        password.codePoints()
                .map(c -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c)
                .forEach(spaced::appendCodePoint);
        return Normalizer.normalize(spaced, Form.NFC);
    }
}
