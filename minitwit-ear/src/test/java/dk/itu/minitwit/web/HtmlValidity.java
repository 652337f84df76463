package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** Checks pages against the HTML standard by the W3C's checker. */
final class HtmlValidity {

    private HtmlValidity() {}

    static void check(String path, String html) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        // The tests' texts are in no language.
        validator.setNoLangDetect(true);
        try {
            String findings = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            assertThat(Stream.of(findings.split("\n")).filter(HtmlValidity::isFault))
                    .as("what is wrong with the HTML of %s:%n%s", path, html)
                    .isEmpty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SAXException failure) {
            throw new AssertionError("The HTML of " + path + " cannot be checked", failure);
        }
    }

    /** Users may choose among the equivalent encodings of a letter. */
    private static boolean isFault(String finding) {
        return finding.contains(": error: ")
                || finding.contains(": info warning: ") && !finding.contains("not in Unicode Normalization Form C");
    }
}
