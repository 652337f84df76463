package dk.itu.minitwit.web.export;

import dk.itu.minitwit.export.ExportService;
import dk.itu.minitwit.http.AnswerHeaders;
import dk.itu.minitwit.web.account.CsrfToken;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.account.Rights;
import dk.itu.minitwit.web.page.Texts;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The signed-in user's account as a file. */
@WebServlet("/export")
public class ExportServlet extends HttpServlet {

    @Inject
    CurrentUser currentUser;

    @Inject
    Rights rights;

    @Inject
    CsrfToken csrf;

    @Inject
    Texts texts;

    @EJB
    ExportService exports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "POST");
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        rights.check();
        if (!currentUser.isSignedIn() || !csrf.isValid()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        ExportFile file = new ExportFile(exports.of(currentUser.id()), texts);
        AnswerHeaders.PERSONAL_PAGE.addTo(response::setHeader);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"minitwit-account.zip\"");
        file.writeTo(response.getOutputStream());
    }
}
