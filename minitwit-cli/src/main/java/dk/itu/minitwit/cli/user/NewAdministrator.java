package dk.itu.minitwit.cli.user;

import dk.itu.minitwit.cli.CommandFailure;
import java.util.regex.Pattern;

/** The rules for a new administrator. The name is stricter than a user's: it is typed at terminals and read in logs. */
final class NewAdministrator {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{C}]+@[^@\\s\\p{C}]+");
    private static final int MAX_EMAIL = 255;

    private NewAdministrator() {}

    /** @throws CommandFailure if the name breaks the rule */
    static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new CommandFailure(
                    "The name of an administrator has 1 to 100 letters (A to Z), digits, dots, hyphens or"
                            + " underscores, and begins with a letter or digit.");
        }
    }

    /** @throws CommandFailure if it cannot be an address */
    static void requireEmail(String email) {
        if (email.length() > MAX_EMAIL || !EMAIL.matcher(email).matches()) {
            throw new CommandFailure("--email takes an e-mail address, such as ada@example.org.");
        }
    }
}
