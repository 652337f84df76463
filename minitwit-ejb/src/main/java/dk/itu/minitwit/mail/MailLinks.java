package dk.itu.minitwit.mail;

import dk.itu.minitwit.logging.SecurityLog;
import dk.itu.minitwit.mail.LinkRepository.Link;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Links of mails: each works once, for its purpose, its user and its time. The security log names each refusal. */
@Dependent
public class MailLinks {

    @Inject
    LinkRepository links;

    @Inject
    Clock clock;

    /** @return the token of a new link */
    String issue(long userId, LinkPurpose purpose) {
        LinkToken token = LinkToken.next(userId);
        links.add(token.hash(), userId, purpose, clock.instant().plus(purpose.time()));
        return token.toString();
    }

    /**
     * The user of a link that can still be used.
     *
     * @param text the token of the link, or any other text
     * @param address the client's IP address
     * @throws BusinessException {@link ErrorKind#FORBIDDEN} for a link that is used, over, another user's, or none
     */
    public long check(String text, LinkPurpose purpose, String address) {
        LinkToken token = LinkToken.parse(text).orElseThrow(() -> refusal(purpose, "malformed", null, address));
        Link link = links.find(token.hash(), purpose)
                .orElseThrow(() -> refusal(purpose, "unknown", token.userId(), address));
        if (link.userId() != token.userId()) {
            throw refusal(purpose, "another-user", token.userId(), address);
        }
        if (link.used()) {
            throw refusal(purpose, "used", link.userId(), address);
        }
        if (!link.end().isAfter(clock.instant())) {
            throw refusal(purpose, "expired", link.userId(), address);
        }
        return link.userId();
    }

    /**
     * Uses a link up. In the transaction of the change that it is for, so that a failure leaves it good.
     *
     * @throws BusinessException as {@link #check}
     */
    public long use(String text, LinkPurpose purpose, String address) {
        long userId = check(text, purpose, address);
        if (!links.use(LinkToken.parse(text).orElseThrow().hash(), clock.instant())) {
            throw refusal(purpose, "used", userId, address);
        }
        return userId;
    }

    /** Removes links that ended before. They are kept for a while, so that the log tells a used one from none. */
    void forget(Instant endedBefore) {
        links.forget(endedBefore);
    }

    private static BusinessException refusal(LinkPurpose purpose, String reason, Long userId, String address) {
        SecurityLog.failed(purpose.toString(), reason, userId, address);
        return new BusinessException(
                ErrorKind.FORBIDDEN, "This link is not valid: it was used, it is too old, or it is not complete");
    }
}
