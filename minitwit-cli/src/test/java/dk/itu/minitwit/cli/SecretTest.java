package dk.itu.minitwit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @TempDir
    Path folder;

    @Test
    void is_in_the_variable() {
        assertThat(Secret.of(Map.of("NAME", " correct horse "), "NAME")).contains(" correct horse ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "correct horse\n", "correct horse\r\n"})
    void is_in_the_file_without_the_end_of_its_line(String content) throws IOException {
        assertThat(Secret.of(Map.of("NAME_FILE", file(content)), "NAME")).contains("correct horse");
    }

    @Test
    void may_end_with_an_empty_line() throws IOException {
        assertThat(Secret.of(Map.of("NAME_FILE", file("correct horse\n\n")), "NAME"))
                .contains("correct horse\n");
    }

    @Test
    void is_none_when_nothing_is_said() {
        assertThat(Secret.of(Map.of(), "NAME")).isEmpty();
        assertThat(Secret.of(Map.of("NAME", "", "NAME_FILE", ""), "NAME")).isEmpty();
    }

    @Test
    void is_not_said_twice() throws IOException {
        Map<String, String> environment = Map.of("NAME", "one", "NAME_FILE", file("another"));

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> Secret.of(environment, "NAME"))
                .withMessage("NAME and NAME_FILE are both set: unset one of them.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n"})
    void is_not_empty(String content) throws IOException {
        String file = file(content);

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> Secret.of(Map.of("NAME_FILE", file), "NAME"))
                .withMessage("NAME_FILE names an empty file: write the secret into " + file + ".");
    }

    @Test
    void is_none_in_an_empty_file_if_it_is_optional() throws IOException {
        assertThat(Secret.optional(Map.of("NAME_FILE", file("")), "NAME")).isEmpty();
        assertThat(Secret.optional(Map.of("NAME", "one", "NAME_FILE", file("")), "NAME"))
                .contains("one");
        assertThat(Secret.optional(Map.of("NAME_FILE", file("correct horse\n")), "NAME"))
                .contains("correct horse");
        assertThat(Secret.optional(Map.of(), "NAME")).isEmpty();
        Map<String, String> missing =
                Map.of("NAME_FILE", folder.resolve("missing").toString());
        assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> Secret.optional(missing, "NAME"));
    }

    @Test
    void has_to_be_where_it_is_said_to_be() {
        Path missing = folder.resolve("missing");

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> Secret.of(Map.of("NAME_FILE", missing.toString()), "NAME"))
                .withMessage("NAME_FILE names an unreadable file: " + missing + " (NoSuchFile).");
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("secret"), content).toString();
    }
}
