package dk.itu.minitwit.key;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import java.util.Set;

/** The wish for a key. */
public record NewKey(String name, Set<Scope> scopes, int days) {

    private static final int MAX_NAME = 100;
    private static final int MAX_DAYS = 366;

    public NewKey {
        scopes = Set.copyOf(scopes);
    }

    /** @throws BusinessException {@link ErrorKind#INVALID} that names the field and the rule */
    void validate() {
        require(!Text.isMissing(name) && !Text.isBlank(name), "name", "You have to enter a name");
        require(
                Text.length(name) <= MAX_NAME && Text.isStorable(name) && !Text.hasControlCharacters(name),
                "name",
                "The name has at most " + MAX_NAME + " printable characters");
        require(!scopes.isEmpty() && Scope.OF_KEYS.containsAll(scopes), "scopes", "Choose what the key may do");
        require(days >= 1 && days <= MAX_DAYS, "days", "A key lasts 1 to " + MAX_DAYS + " days");
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw BusinessException.inField(field, ErrorKind.INVALID, message);
        }
    }
}
