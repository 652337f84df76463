package dk.itu.minitwit.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.cli.Main;
import org.junit.jupiter.api.Test;

class LaboratoryTest {

    @Test
    void the_command_line_finds_it_and_lists_it_after_the_operators_commands() {
        assertThat(Main.commandLine().getUsageMessage())
                .containsSubsequence(
                        "Commands for operators:",
                        "  run",
                        "Laboratory:",
                        "  simulate",
                        "  replay",
                        "  conform",
                        "  fill",
                        "  bench",
                        "  faults");
    }
}
