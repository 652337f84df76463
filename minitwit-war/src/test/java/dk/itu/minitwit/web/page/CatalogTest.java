package dk.itu.minitwit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text is missing in any language. */
class CatalogTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    /** Statements that refuse something, in the services that pages use. */
    private static final Path SERVICES = Path.of("../minitwit-ejb/src/main/java/dk/itu/minitwit");

    private static final Pattern REFUSAL =
            Pattern.compile("\\b(BusinessException|inField|throttled|require|refusal)\\(");
    private static final Pattern TEXT =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"|[\\w.]+(?:\\(\\))?))*");
    private static final Pattern PIECE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|[\\w.]+(?:\\(\\))?");

    private static Properties bundle(String suffix) throws IOException {
        return properties("/dk/itu/minitwit/web/messages" + suffix);
    }

    private static Properties properties(String bundle) throws IOException {
        Properties texts = new Properties();
        String name = bundle + ".properties";
        try (Reader reader =
                new InputStreamReader(CatalogTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dk/itu/minitwit/web/messages", "/dk/itu/minitwit/mail/mails"})
    void danish_has_a_text_with_the_same_arguments_for_each_key(String name) throws IOException {
        Properties english = properties(name);
        Properties danish = properties(name + "_da");

        assertThat(danish.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(danish.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
            assertThat(danish.getProperty(key)).as(key).isNotBlank();
        }
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** A single quote would end the arguments. */
    @Test
    void mails_have_no_quotes() throws IOException {
        for (String bundle : List.of("", "_da")) {
            assertThat(properties("/dk/itu/minitwit/mail/mails" + bundle).values())
                    .isNotEmpty()
                    .noneMatch(text -> text.toString().contains("'"));
        }
    }

    @Test
    void every_text_with_arguments_can_be_formatted() throws IOException {
        for (String key : bundle("").stringPropertyNames()) {
            for (Language language : Language.values()) {
                for (long number : List.of(0L, 1L, 2L, 1_234L)) {
                    assertThat(Catalog.of(language).text(key, number, number, number, number, number))
                            .as(key + " " + language)
                            .doesNotContain("{");
                }
            }
        }
    }

    /** In a text that is formatted, a quote is two; in others, two are shown. */
    @Test
    void quotes_are_shown_once() throws IOException {
        for (String bundle : List.of("", "_da")) {
            bundle(bundle).forEach((key, text) -> {
                boolean isFormatted =
                        text.toString().contains("{") || key.toString().matches("(flash|error)\\..*");
                assertThat(text.toString()).as(key + bundle).doesNotContainPattern(isFormatted ? "(?<!')'(?!')" : "''");
            });
        }
    }

    /** A text that a page can show in a form has a key, by which its translation is found. */
    @Test
    void every_refusal_of_a_service_has_a_key() throws IOException {
        Set<String> known = new HashSet<>();
        bundle("").forEach((key, text) -> {
            if (key.toString().startsWith("rule.")) {
                known.add(text.toString().replaceAll("\\{\\d+}", "{}"));
            }
        });
        Set<String> missing = new TreeSet<>(refusals());
        assertThat(missing).hasSizeGreaterThan(40);
        missing.removeAll(known);

        assertThat(missing)
                .containsExactlyInAnyOrder(
                        // Said by pages of errors, which have texts of their own for each status.
                        "The account of this key is suspended",
                        "There is no such message",
                        "There is no such open report",
                        "There is no such tag",
                        "There is no such user",
                        "There is no such user or message",
                        "You may not do this",
                        "There is no such cause",
                        // Put together from parts, which have keys.
                        "Invalid {}",
                        "This account is suspended{}: {}",
                        "Too many failed attempts: try again in {}{}",
                        // Said to programs only.
                        "There is no such key, or it has ended: make one in the settings",
                        "This key came with another text before: make a new one",
                        "This needs a key with the scope {}; yours has {}");
    }

    private static Set<String> refusals() throws IOException {
        try (Stream<Path> files = Files.walk(SERVICES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().matches(".*/(simulator|arrival|http)/.*"))
                    .flatMap(CatalogTest::statements)
                    .filter(statement -> REFUSAL.matcher(statement).find())
                    .flatMap(statement -> TEXT.matcher(statement).results())
                    .map(MatchResult::group)
                    .map(CatalogTest::template)
                    .filter(text -> text.matches("[A-Z].* .*"))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> statements(Path file) {
        try {
            return Stream.of(Files.readString(file).split(";(?=\\s*\n)"));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The text of a concatenation, with {} for what is no literal. */
    private static String template(String concatenation) {
        StringBuilder text = new StringBuilder();
        Matcher piece = PIECE.matcher(concatenation);
        while (piece.find()) {
            text.append(piece.group(1) == null ? "{}" : piece.group(1).replaceAll("(?<![\\w+])\\d+", "{}"));
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You have to enter a username|Du skal angive et brugernavn",
                "The password must have at least 8 characters|Adgangskoden skal have mindst 8 tegn",
                "A key lasts 1 to 366 days|En nøgle varer 1 til 366 dage",
                "A search has at most 280 characters, without U+0000|En søgning har højst 280 tegn, uden U+0000",
                "This account is suspended: You sent 7|Kontoen er suspenderet: You sent 7",
                "This account is suspended until 2026-02-03 04:05 UTC: a: b|Kontoen er suspenderet til 2026-02-03 04:05 UTC: a: b",
                "Something new|Something new",
                "Something: new|Something: new"
            })
    void refusals_are_translated_by_their_english_text(String english, String danish) {
        assertThat(Texts.in(Language.DANISH).rule(english)).isEqualTo(danish);
        assertThat(Texts.in(Language.ENGLISH).rule(english)).isEqualTo(english);
        assertThat(Texts.in(Language.DANISH).rule(null)).isNull();
    }

    @Test
    void dates_and_plurals_are_those_of_the_language() {
        Instant time = Instant.parse("2026-02-03T04:05:06Z");
        Texts danish = Texts.in(Language.DANISH);
        Texts english = Texts.in(Language.ENGLISH);

        assertThat(danish.date(time)).isEqualTo("3. februar 2026");
        assertThat(english.date(time)).isEqualTo("3 February 2026");
        assertThat(danish.of("time.hours", 1L)).isEqualTo("for 1 time siden");
        assertThat(danish.of("time.hours", 2L)).isEqualTo("for 2 timer siden");
        assertThat(danish.of("compose.tooLong", 1_234)).endsWith("1.234");
        assertThat(english.of("compose.tooLong", 1_234)).endsWith("1,234");
    }

    @Test
    void the_pseudo_locale_keeps_arguments() {
        Texts pseudo = Texts.in(Language.PSEUDO);

        assertThat(pseudo.of("time.hours", 2L))
                .containsPattern("\\d|[\u0660-\u0669]")
                .doesNotContainPattern("[A-Za-z]");
        assertThat(pseudo.of("profile.followers", 1L)).doesNotContainPattern("[A-Za-z]");
        assertThat(pseudo.of("nav.home")).doesNotContainPattern("[A-Za-z]");
        assertThat(pseudo.of("timeline.user", "Bo")).contains("Bo").doesNotContain("Timeline");
        assertThat(pseudo.date(Instant.EPOCH)).startsWith("1 ").endsWith(" 1970");
    }
}
