package dk.itu.minitwit.user;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/** The same password, however a keyboard spells it: as RFC 8265 has it (OpaqueString), without its list of refused characters. */
final class OpaqueString {

    private OpaqueString() {}

    /** Composed letters, and one kind of space. */
    static String prepare(String password) {
        StringBuilder spaced = new StringBuilder(password.length());
        password.codePoints()
                .map(c -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c)
                .forEach(spaced::appendCodePoint);
        return Normalizer.normalize(spaced, Form.NFC);
    }
}
