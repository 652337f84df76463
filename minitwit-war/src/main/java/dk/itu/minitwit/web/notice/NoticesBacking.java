package dk.itu.minitwit.web.notice;

import dk.itu.minitwit.notice.NoticeKind;
import dk.itu.minitwit.notice.NoticePage;
import dk.itu.minitwit.notice.NoticeService;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.page.FormFields;
import dk.itu.minitwit.web.page.Redirect;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/** The page of notices, of all kinds or of one. */
@Named("notices")
@RequestScoped
public class NoticesBacking {

    @EJB
    NoticeService notices;

    @Inject
    CurrentUser currentUser;

    @Inject
    HttpServletRequest request;

    private NoticePage page;

    public void load() {
        page = notices.page(currentUser.id(), wanted(), request.getParameter("older"));
    }

    public void markAsSeen() {
        notices.markAsSeen(currentUser.id(), wanted(), newestShown());
        Redirect.afterPost(getKind() == null ? "/notices" : "/notices?kind=" + getKind());
    }

    private long newestShown() {
        try {
            return Long.parseLong(request.getParameter(FormFields.UNTIL));
        } catch (NumberFormatException malformed) {
            throw new BusinessException(ErrorKind.INVALID, "The form is malformed", malformed);
        }
    }

    private List<NoticeKind> wanted() {
        String kind = getKind();
        return kind == null
                ? List.of(NoticeKind.values())
                : List.of(NoticeKind.of(kind)
                        .orElseThrow(() -> new BusinessException(ErrorKind.INVALID, "There are no such notices")));
    }

    /** The kind in the address, or null for all. */
    public String getKind() {
        return request.getParameter("kind");
    }

    public List<String> getKinds() {
        return Stream.of(NoticeKind.values()).map(NoticeKind::word).toList();
    }

    /** The query of the link to the next page. */
    public String getOlder() {
        return (getKind() == null ? "?older=" : "?kind=" + getKind() + "&older=") + page.older();
    }

    /** Whether the form to mark the notices as seen is on the page; also while the page is not read, for its action. */
    public boolean isUnseen() {
        return page == null || page.hasUnseen();
    }

    public NoticePage getPage() {
        return page;
    }
}
