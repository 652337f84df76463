package dk.itu.minitwit.export;

import dk.itu.minitwit.export.AccountExport.Profile;
import dk.itu.minitwit.export.ImportRepository.Account;
import dk.itu.minitwit.logging.SecurityLog;
import dk.itu.minitwit.peace.PeaceService;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads an exported account into another one: everything in one transaction, so that nothing is half imported (ADR 068). */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ImportService {

    @Inject
    ImportRepository stored;

    @Inject
    ReceiptRepository receipts;

    @Inject
    Clock clock;

    /**
     * @param file the exported ZIP, complete and not large: a transaction waits for it
     * @param address the client's IP address
     * @throws BusinessException {@link ErrorKind#INVALID} if the file is no export, damaged, too large, of another version, or breaks a rule;
     * {@link ErrorKind#CONFLICT} if the account has messages; {@link ErrorKind#OVERLOADED} while another import runs
     */
    public void read(long userId, InputStream file, String address) {
        if (!stored.lock()) {
            throw new BusinessException(
                    ErrorKind.OVERLOADED, "Another account is being imported: try again in a minute");
        }
        Account account = stored.account(userId)
                .orElseThrow(() -> new BusinessException(ErrorKind.NOT_FOUND, "There is no such user"));
        if (account.hasMessages()) {
            throw new BusinessException(
                    ErrorKind.CONFLICT,
                    "An import needs an account without messages: delete yours, or sign up for another account");
        }
        try {
            AccountReader reader = new AccountReader(AccountArchive.json(file));
            ImportRules rules = new ImportRules(reader.username(), account.username(), clock.instant());
            receipts.store(userId, read(userId, reader, rules));
        } catch (IOException damaged) {
            throw AccountArchive.damaged();
        }
        SecurityLog.done("import", userId, address);
    }

    /** The receipt of the last import; empty if there was none. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<ImportReceipt> last(long userId) {
        return receipts.of(userId);
    }

    /** Rows of users change before those of messages, as with every other change, and at the end: others wait for them. */
    private ImportReceipt read(long userId, AccountReader reader, ImportRules rules) {
        Profile profile = rules.profile(reader.profile());
        AccountImport content = new AccountImport(stored, userId, rules);
        reader.messages(content::add);
        content.storeMessages();
        reader.likes(content::add);
        List<String> replies = content.replies();
        List<String> likes = content.likes();

        setProfile(userId, profile, content.number(profile.pinned()), rules.words(reader.names("muted_words")));
        List<String> muted = rules.names(reader.names("muted"));
        List<String> blocked = rules.names(reader.names("blocked"));
        List<String> following = rules.names(reader.names("following"));
        int barriers = add(ImportSql.MUTES, userId, muted, ImportService::lines)
                + add(ImportSql.BLOCKS, userId, blocked, ImportService::lines);
        int follows = add(ImportSql.FOLLOWS, userId, following, ImportService::lines);
        int replied = add(ImportSql.REPLIES, userId, replies, List::toString);
        int given = add(ImportSql.LIKES, userId, likes, ImportService::lines);
        return new ImportReceipt(
                rules.now(),
                rules.formerName(),
                content.messages(),
                follows,
                given,
                content.answered() - replied,
                following.size() - follows,
                content.liked() - given,
                muted.size() + blocked.size() - barriers);
    }

    private void setProfile(long userId, Profile profile, Long pinned, List<String> words) {
        stored.setProfile(userId, profile, pinned);
        stored.addWords(userId, words, PeaceService.MOST_WORDS);
        if (profile.language() != null) {
            stored.setLanguage(userId, profile.language());
        }
    }

    private int add(String statement, long userId, List<String> rows, Function<List<String>, String> joined) {
        return Batches.of(rows)
                .mapToInt(batch -> stored.add(statement, userId, joined.apply(batch)))
                .sum();
    }

    private static String lines(List<String> rows) {
        return String.join("\n", rows);
    }
}
