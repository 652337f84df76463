package dk.itu.minitwit.web.export;

import dk.itu.minitwit.http.AnswerHeaders;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.web.account.CsrfToken;
import dk.itu.minitwit.web.account.CurrentUser;
import dk.itu.minitwit.web.account.Gate;
import dk.itu.minitwit.web.account.Rights;
import dk.itu.minitwit.web.page.FormFields;
import dk.itu.minitwit.web.page.Redirect;
import dk.itu.minitwit.web.page.Route;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Takes the form with an exported account. Faces would keep a file of any size before the sender is known. */
@WebServlet("/import")
public class ImportServlet extends HttpServlet {

    @Inject
    CurrentUser currentUser;

    @Inject
    Rights rights;

    @Inject
    Gate gate;

    @Inject
    CsrfToken csrf;

    @Inject
    ImportBacking page;

    /** For one form in memory. */
    private final Semaphore free = new Semaphore(1);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "POST");
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        rights.check();
        AnswerHeaders.PERSONAL_PAGE.addTo(response::setHeader);
        if (!currentUser.isSignedIn()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!gate.refuses(Route.IMPORT_ACCOUNT, request, response)) {
            if (free.tryAcquire()) {
                try {
                    take(request, response);
                } finally {
                    free.release();
                }
            } else {
                page.refuse(
                        new BusinessException(
                                ErrorKind.OVERLOADED, "Another account is being imported: try again in a minute"),
                        response);
                show(Route.IMPORT_ACCOUNT.view(), request, response);
            }
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        UploadedForm form;
        try {
            form = UploadedForm.of(request);
        } catch (BusinessException refusal) {
            page.refuse(refusal, response);
            show(Route.IMPORT_ACCOUNT.view(), request, response);
            return;
        }
        if (!csrf.isValid(form.text(FormFields.CSRF))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            show("expired", request, response);
        } else if (page.read(form, response)) {
            Redirect.seeOther(response, Route.IMPORT_ACCOUNT.template());
        } else {
            show(Route.IMPORT_ACCOUNT.view(), request, response);
        }
    }

    private static void show(String view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher("/WEB-INF/views/" + view + ".xhtml").forward(request, response);
    }
}
