package dk.itu.minitwit.web.design;

import dk.itu.minitwit.http.AnswerHeaders;
import dk.itu.minitwit.shared.Text;
import dk.itu.minitwit.web.page.RouteMatch;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Draws a user's avatar: the first letter of the name on shapes and colours derived from the name. No third party is
 * involved.
 */
@WebServlet("/avatar/*")
public class AvatarServlet extends HttpServlet {

    private static final String PICTURE = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">\
            <rect width="48" height="48" fill="hsl(%1$d,42%%,34%%)"/>\
            <circle cx="%2$d" cy="%3$d" r="%4$d" fill="hsl(%5$d,45%%,44%%)"/>\
            <circle cx="%6$d" cy="%7$d" r="%8$d" fill="hsl(%9$d,40%%,27%%)"/>\
            <text x="24" y="32.5" font-family="system-ui,sans-serif" font-weight="600" font-size="24" text-anchor="middle" \
            fill="#fff">%10$s</text></svg>
            """;

    private static final int HUES = 24;
    private static final int DEGREES = 360;
    private static final int SIZE = 48;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> segments = RouteMatch.segments(request.getRequestURI());
        if (segments.size() != 2 || segments.get(1).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = segments.get(1);
        AnswerHeaders.ASSET.addTo(response::setHeader);
        response.setContentType("image/svg+xml");
        response.getWriter().write(draw(name));
    }

    static String draw(String name) {
        // The generator mixes its seed, so that similar names get different avatars.
        SplittableRandom choice = new SplittableRandom(name.hashCode());
        int hue = choice.nextInt(HUES) * (DEGREES / HUES);
        int turn = choice.nextInt(2) == 0 ? 40 : -40;
        return String.format(
                Locale.ROOT,
                PICTURE,
                hue,
                choice.nextInt(SIZE),
                choice.nextInt(SIZE / 2),
                choice.nextInt(12, 22),
                Math.floorMod(hue + turn, DEGREES),
                choice.nextInt(SIZE),
                choice.nextInt(SIZE / 2, SIZE),
                choice.nextInt(12, 22),
                Math.floorMod(hue - turn, DEGREES),
                letter(name));
    }

    /** As a character reference, so that a name cannot add elements to the picture. */
    private static String letter(String name) {
        int first = name.codePointAt(0);
        return Character.isLetterOrDigit(first) && !Text.isUnseen(first)
                ? "&#" + Character.toString(first).toUpperCase(Locale.ROOT).codePointAt(0) + ";"
                : "&#183;";
    }
}
