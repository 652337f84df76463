package dk.itu.minitwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandListTest {

    @Test
    void the_help_lists_the_operators_commands_under_their_heading() {
        String usage = Main.commandLine().getUsageMessage();

        assertThat(usage)
                .containsSubsequence(
                        "Commands for operators:", "  run", "  import", "  flag", "  user", "  audit", "  help");
    }

    /** This module has only the operators' group. */
    @Test
    void a_group_that_is_not_there_is_not_listed() {
        assertThat(Main.commandLine().getUsageMessage()).doesNotContain("Laboratory");
    }
}
