package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The invariants of every page in a browser: accessible, fits the window, loads only own files, no browser errors. */
record Inspection(ChromeDriver driver, URI base, String what, Path pictures) {

    private static final String AXE = resource("/axe.min.js");
    private static final String VIOLATIONS = """
            const [rules, done] = arguments;
            axe.run(document, {resultTypes: ['violations'], ...rules}).then(result => done(result.violations.map(violation =>
                violation.id + ': ' + violation.nodes.map(node => node.target + ' ' + node.failureSummary).join('; '))));
            """;

    /** @param scripts whether the page may run scripts, which axe-core needs */
    void run(boolean scripts) {
        if (scripts) {
            driver.executeScript(AXE);
            excludesNobody(Map.of());
        }
        picture();
        fits();
        loadsWhatIsOurs();
        contentsTheBrowser();
    }

    /** The same page after {@link #run}, in other colours. */
    void runAgain(boolean scripts) {
        if (scripts) {
            excludesNobody(Map.of("runOnly", List.of("color-contrast")));
        }
        picture();
        contentsTheBrowser();
    }

    private void excludesNobody(Map<String, Object> rules) {
        assertThat((List<?>) driver.executeAsyncScript(VIOLATIONS, rules))
                .as("what axe-core finds on %s", what)
                .isEmpty();
    }

    private void fits() {
        assertThat(driver.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("how much too wide %s is", what)
                .isEqualTo(0L);
    }

    private void loadsWhatIsOurs() {
        assertThat((List<?>)
                        driver.executeScript("return performance.getEntriesByType('resource').map(file => file.name)"))
                .as("what %s loads", what)
                .allMatch(file -> file.toString().startsWith(base.toString()));
    }

    /** Includes violations of the Content Security Policy. */
    private void contentsTheBrowser() {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .as("what the browser complains about on %s", what)
                .filteredOn(entry -> !entry.getMessage().contains("the server responded with a status of"))
                .isEmpty();
    }

    private void picture() {
        try {
            Files.createDirectories(pictures);
            Files.write(pictures.resolve(what + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String resource(String file) {
        try (InputStream content = Inspection.class.getResourceAsStream(file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
