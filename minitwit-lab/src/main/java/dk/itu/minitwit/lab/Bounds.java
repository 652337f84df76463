package dk.itu.minitwit.lab;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks the numbers of options. */
public final class Bounds {

    private Bounds() {}

    /** @throws ParameterException names the option and its bounds */
    public static void require(CommandSpec command, String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    command.commandLine(),
                    "%s takes a number from %d to %d, not %d.".formatted(option, least, most, value));
        }
    }
}
