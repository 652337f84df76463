package dk.itu.minitwit.web.design;

import dk.itu.minitwit.web.page.Contact;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Says where to report a vulnerability (RFC 9116). Without a contact there is no such file. */
@WebServlet("/.well-known/security.txt")
public class SecurityTxtServlet extends HttpServlet {

    /** The setting is in force now; a copy of this file is not believed for longer. */
    private static final Duration VALID = Duration.ofDays(90);

    @Inject
    Contact contact;

    @Inject
    Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (contact.getUri() == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter()
                .write("Contact: " + contact.getUri() + "\nExpires: "
                        + clock.instant().truncatedTo(ChronoUnit.DAYS).plus(VALID) + "\nPreferred-Languages: en\n");
    }
}
