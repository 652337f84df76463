package dk.itu.minitwit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A secret from the environment: the value of the variable {@code NAME}, or the content of the file in {@code
 * NAME_FILE}, the way of container secrets. A container's settings show its variables, but not its files.
 */
public final class Secret {

    private static final String OF_FILE = "_FILE";

    private Secret() {}

    /**
     * The secret without a trailing line break; empty if neither variable is set.
     *
     * @throws CommandFailure if both variables are set, or the file is unreadable or empty
     */
    public static Optional<String> of(Map<String, String> environment, String name) {
        Optional<String> value = variable(environment, name);
        Optional<String> file = variable(environment, name + OF_FILE);
        if (value.isPresent() && file.isPresent()) {
            throw new CommandFailure(name + " and " + name + OF_FILE + " are both set: unset one of them.");
        }
        return file.isPresent() ? Optional.of(read(name + OF_FILE, Path.of(file.get()))) : value;
    }

    /**
     * As {@link #of}, for a secret that an installation can do without: an empty file is none.
     *
     * @throws CommandFailure if both variables are set, or the file is unreadable
     */
    public static Optional<String> optional(Map<String, String> environment, String name) {
        Optional<Path> file = variable(environment, name + OF_FILE).map(Path::of);
        return file.filter(Secret::isEmpty).isPresent() ? variable(environment, name) : of(environment, name);
    }

    private static boolean isEmpty(Path file) {
        return Files.isReadable(file) && file.toFile().length() == 0;
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    private static String read(String name, Path file) {
        try {
            String secret = Files.readString(file).replaceFirst("\\R\\z", "");
            if (secret.isEmpty()) {
                throw new CommandFailure(name + " names an empty file: write the secret into " + file + ".");
            }
            return secret;
        } catch (IOException failure) {
            throw new CommandFailure(
                    name + " names an unreadable file: " + file + " (" + reason(failure) + ").", failure);
        }
    }

    /** The class of the exception is more specific than its message, often only the path. */
    private static String reason(IOException failure) {
        return failure.getClass().getSimpleName().replaceFirst("Exception$", "");
    }
}
