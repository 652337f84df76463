package dk.itu.minitwit.web;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;

/**
 * The texts of the pseudo-locale: the English ones in Arabic letters. Named as Java finds the bundle of a locale. What stands in braces is the
 * arguments' and stays, but for the texts of choices.
 */
public final class messages_ar_XB extends ResourceBundle {

    /** For a to z. */
    private static final String LETTERS =
            "\u0627\u0628\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0633\u0634"
                    + "\u0635\u0636\u0637\u0638\u0639\u063a\u0641\u0642\u0643\u0644\u0645\u0646\u0647";

    @Override
    protected Object handleGetObject(String key) {
        return parent.containsKey(key) ? translated(parent.getString(key)) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(parent.keySet());
    }

    private static String translated(String text) {
        StringBuilder translated = new StringBuilder(text.length());
        int depth = 0;
        boolean isChoice = false;
        for (char c : text.toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 1) {
                // In {0,choice,1#one|1<many}, the texts are between a limit and a bar.
                isChoice = c == '#' || c == '<' || isChoice && c != '|' && c != '{';
            }
            boolean isText = depth == 0 || depth == 1 && isChoice;
            boolean isLetter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            translated.append(isText && isLetter ? LETTERS.charAt((c | ' ') - 'a') : c);
        }
        return translated.toString();
    }
}
