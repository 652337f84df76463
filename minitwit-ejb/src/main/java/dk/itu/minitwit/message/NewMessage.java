package dk.itu.minitwit.message;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import java.time.Instant;

/** A message before its publication. */
record NewMessage(String text, Instant publishedAt) {

    /** @throws BusinessException {@link ErrorKind#INVALID} that names the broken rule */
    void validate() {
        require(!Text.isMissing(text), "You have to enter a message");
        require(
                Text.length(text) <= MessageService.MAX_LENGTH,
                "A message has at most " + MessageService.MAX_LENGTH + " characters");
        require(Text.isStorable(text), "A message may not contain U+0000 or half a surrogate pair");
    }

    /** Names that the text may mention. */
    PossibleMentions possibleMentions() {
        return PossibleMentions.in(text);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new BusinessException(ErrorKind.INVALID, message);
        }
    }
}
