package dk.itu.minitwit.export;

import dk.itu.minitwit.export.ExportRepository.Account;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Reads everything that a user may have back, by three statements. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportService {

    @Inject
    ExportRepository stored;

    @Inject
    Clock clock;

    /** @throws BusinessException {@link ErrorKind#NOT_FOUND} if the user was deleted */
    public AccountExport of(long userId) {
        Account account = stored.account(userId)
                .orElseThrow(() -> new BusinessException(ErrorKind.NOT_FOUND, "There is no such user"));
        return new AccountExport(
                account.username(),
                account.email(),
                account.role(),
                account.profile(),
                clock.instant(),
                stored.messages(userId),
                stored.likes(userId),
                account.names());
    }
}
