package dk.itu.minitwit.export;

import dk.itu.minitwit.export.AccountExport.Message;
import dk.itu.minitwit.export.AccountExport.Profile;
import dk.itu.minitwit.message.EditService;
import dk.itu.minitwit.message.Mentions;
import dk.itu.minitwit.message.MessageService;
import dk.itu.minitwit.peace.PeaceService;
import dk.itu.minitwit.profile.ProfileText;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules of an import: nothing that this site would not take from its own pages, but for the times, which are those of the file and over.
 *
 * @param formerName the name of the account in the file
 * @param username the name here
 */
record ImportRules(String formerName, String username, Instant now) {

    /** Of messages, and of likes. */
    static final int MOST = 100_000;

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{1,35}");

    /** @throws BusinessException {@link ErrorKind#INVALID} with the place of the message in the file */
    void check(Message message, int before) {
        if (before == MOST) {
            throw AccountArchive.refusal("The file has more than " + MOST + " messages, which no import takes");
        }
        int place = before + 1;
        boolean isSound = !Text.isMissing(message.text())
                && Text.length(message.text()) <= MessageService.MAX_LENGTH
                && Text.isStorable(message.text())
                && isPast(message.publishedAt())
                && (message.editedAt() == null || isEdit(message));
        if (!isSound) {
            throw AccountArchive.refusal(
                    "Message " + place + " of the file has a text or a time that no message has here");
        }
    }

    void checkLikes(int before) {
        if (before == MOST) {
            throw AccountArchive.refusal("The file has more than " + MOST + " likes, which no import takes");
        }
    }

    /** Nobody has written in the future, or before there were computers to write on. */
    private boolean isPast(Instant time) {
        return time != null && !time.isAfter(now) && !time.isBefore(Instant.EPOCH);
    }

    private static boolean isEdit(Message message) {
        return !message.editedAt().isBefore(message.publishedAt())
                && EditService.isEditable(message.publishedAt(), message.editedAt());
    }

    /** The names in the text that the file says were users. */
    Set<String> mentions(Message message) {
        Set<String> mentions = Mentions.candidates(message.text());
        mentions.retainAll(message.mentions());
        return mentions;
    }

    boolean isOwn(MessageReference message) {
        return formerName.equals(message.author());
    }

    /** Names of other users, and of this one where the file names itself. */
    List<String> names(List<String> names) {
        return names.stream()
                .map(name -> name.equals(formerName) ? username : name)
                .filter(name -> Text.isStorable(name) && !Text.hasControlCharacters(name))
                .distinct()
                .toList();
    }

    /** Words as the page of muted words takes them. */
    List<String> words(List<String> words) {
        return words.stream()
                .filter(word -> !Text.isBlank(word)
                        && Text.length(word) <= PeaceService.LONGEST_WORD
                        && Text.isStorable(word)
                        && !Text.hasControlCharacters(word))
                .toList();
    }

    /** @throws BusinessException {@link ErrorKind#INVALID} if a text breaks a rule */
    Profile profile(Profile profile) {
        ProfileText text = ProfileText.typed(profile.displayName(), profile.biography(), profile.link());
        text.validate();
        String language = profile.language();
        return new Profile(
                text.displayName(),
                text.biography(),
                text.link(),
                language != null && LANGUAGE.matcher(language).matches() ? language : null,
                profile.pinned());
    }
}
