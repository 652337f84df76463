package dk.itu.minitwit.user;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;

/** The input of a sign-up. */
public record Registration(String username, String email, String password) {

    /** The greatest length of a name or an e-mail address, in characters. */
    public static final int MAX_LENGTH = 255;

    /**
     * Checks the rules of both front ends in the order of the contract.
     *
     * @throws BusinessException {@link ErrorKind#INVALID} that names the first broken rule
     */
    public void validate() {
        require("username", !Text.isMissing(username), "You have to enter a username");
        require("username", isPlain(username), "The username must be at most 255 printable characters");
        require("username", hasAddress(username), "The username must not be . or ..");
        validateEmail(email);
        require("password", !Text.isMissing(password), "You have to enter a password");
        require("password", Text.isWellFormed(password), "The password may not contain half a surrogate pair");
    }

    /** @throws BusinessException {@link ErrorKind#INVALID} if it cannot be an e-mail address */
    static void validateEmail(String email) {
        boolean valid = !Text.isMissing(email) && email.contains("@") && isPlain(email);
        require("email", valid, "You have to enter a valid email address");
    }

    /** Clients resolve dots in a path: no URL could name such a user. */
    private static boolean hasAddress(String name) {
        return !name.equals(".") && !name.equals("..");
    }

    private static boolean isPlain(String text) {
        return Text.length(text) <= MAX_LENGTH && Text.isStorable(text) && !Text.hasControlCharacters(text);
    }

    private static void require(String field, boolean holds, String message) {
        if (!holds) {
            throw BusinessException.inField(field, ErrorKind.INVALID, message);
        }
    }

    @Override
    public String toString() {
        return "Registration[username=" + username + "]";
    }
}
