package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Checks pages against the HTML standard by the W3C's checker. */
final class HtmlValidity {

    /** Users choose among the equivalent encodings of a letter; Faces writes XHTML. */
    private static final List<String> ACCEPTED =
            List.of("not in Unicode Normalization Form C", "Trailing slash on void elements has no effect");

    /** One for all pages: to read the schemas takes longer than to check a page. */
    private static final SimpleDocumentValidator VALIDATOR = validator();

    /** Pages that were valid. Tests open many again, which differ by tokens and request ids only. */
    private static final Set<UUID> VALID = new HashSet<>();

    private static final Pattern TOKEN =
            Pattern.compile("name=\"(csrf|form)\" value=\"[^\"]*\"|<code>[0-9a-f]{32}</code>");

    private HtmlValidity() {}

    static synchronized void check(String path, String html) {
        UUID page = UUID.nameUUIDFromBytes(TOKEN.matcher(html).replaceAll("").getBytes(StandardCharsets.UTF_8));
        if (VALID.contains(page)) {
            return;
        }
        Faults faults = new Faults(new ArrayList<>());
        try {
            VALIDATOR.setUpValidatorAndParsers(faults, false, false);
            VALIDATOR.checkHtmlInputSource(
                    new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SAXException failure) {
            throw new AssertionError("The HTML of " + path + " cannot be checked", failure);
        }
        assertThat(faults.found())
                .as("what is wrong with the HTML of %s:%n%s", path, html)
                .isEmpty();
        VALID.add(page);
    }

    private static SimpleDocumentValidator validator() {
        try {
            // Without detecting languages: the texts that tests write are in none.
            SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
            validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new SystemErrErrorHandler());
            return validator;
        } catch (Exception failure) {
            throw new IllegalStateException("The checker cannot read its schemas", failure);
        }
    }

    private record Faults(List<String> found) implements ErrorHandler {

        @Override
        public void warning(SAXParseException finding) {
            if (ACCEPTED.stream().noneMatch(finding.getMessage()::contains)) {
                error(finding);
            }
        }

        @Override
        public void error(SAXParseException finding) {
            found.add(finding.getLineNumber() + ": " + finding.getMessage());
        }

        @Override
        public void fatalError(SAXParseException finding) {
            error(finding);
        }
    }
}
