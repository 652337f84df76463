package dk.itu.minitwit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A secret that the environment gives: the variable {@code NAME} holds it, or {@code NAME_FILE} names the file that does, as
 * containers are given theirs. Whoever may look at a container's settings reads its variables, but not its files.
 */
public final class Secret {

    private static final String OF_FILE = "_FILE";

    private Secret() {}

    /**
     * The secret, without the line's end after it; nothing when neither variable says anything.
     *
     * @throws CommandFailure when both do, or the file cannot be read or is empty
     */
    public static Optional<String> of(Map<String, String> environment, String name) {
        Optional<String> value = variable(environment, name);
        Optional<String> file = variable(environment, name + OF_FILE);
        if (value.isPresent() && file.isPresent()) {
            throw new CommandFailure(name + " and " + name + OF_FILE + " are both set: unset one of them.");
        }
        return file.isPresent() ? Optional.of(read(name + OF_FILE, Path.of(file.get()))) : value;
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
                    name + " names a file that cannot be read: " + file + " (" + reason(failure) + ").", failure);
        }
    }

    /** The exception's kind says more than its text, which is often the name of the file alone. */
    private static String reason(IOException failure) {
        return failure.getClass().getSimpleName().replaceFirst("Exception$", "");
    }
}
