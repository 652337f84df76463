package dk.itu.minitwit.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Draws a picture for a name: its first letter on a colour of its own, always the same. No third party is asked. */
@WebServlet("/avatar/*")
public class AvatarServlet extends HttpServlet {

    private static final String PICTURE = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="hsl(%d,45%%,38%%)"/>\
            <text x="24" y="33" font-family="sans-serif" font-size="26" text-anchor="middle" fill="#fff">%s</text></svg>
            """;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> segments = Route.segments(request.getRequestURI());
        if (segments.size() != 2 || segments.get(1).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = segments.get(1);
        response.setContentType("image/svg+xml");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.getWriter().write(draw(name));
    }

    static String draw(String name) {
        int hue = Math.floorMod(name.hashCode() * 31, 360);
        int first = name.codePointAt(0);
        // A letter outside of the ASCII ones is written as a reference: no name can break out of the picture.
        String letter = Character.isLetterOrDigit(first)
                ? "&#" + Character.toString(first).toUpperCase(Locale.ROOT).codePointAt(0) + ";"
                : "&#183;";
        return String.format(Locale.ROOT, PICTURE, hue, letter);
    }
}
