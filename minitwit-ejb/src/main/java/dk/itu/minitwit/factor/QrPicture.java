package dk.itu.minitwit.factor;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as SVG: black on white in both themes, with the quiet zone that readers need. */
public final class QrPicture {

    private static final int QUIET = 4;

    private QrPicture() {}

    /** @param label the name for readers that see no pictures, without markup */
    public static String of(String text, String label) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        int size = code.size + 2 * QUIET;
        return "<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"" + label
                + "\" viewBox=\"0 0 " + size + " " + size
                + "\" width=\"232\" height=\"232\" shape-rendering=\"crispEdges\">"
                + "<path fill=\"#fff\" d=\"M0 0h" + size + "v" + size + "H0z\"/><path fill=\"#000\" d=\"" + path
                + "\"/></svg>";
    }
}
