package dk.itu.minitwit.lab.simulator;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The simulator's requests in order. A scenario file is UTF-8 with one row per line; its fields are separated by tabs
 * and never quoted: id, delay in units of 10 ns, time in ms since the epoch, verb, user, arguments. The whole file is
 * held in memory.
 */
public record Scenario(List<Action> actions) {

    public Scenario {
        actions = List.copyOf(actions);
    }

    /**
     * Reads and checks a whole file.
     *
     * @throws CommandFailure if the file is unreadable, empty, or has a malformed row; the message names the line and
     * the fault
     */
    public static Scenario read(Path file) {
        byte[] content = contentOf(file);
        List<Action> actions = new ArrayList<>();
        int line = 1;
        for (int start = 0, end; start < content.length; start = end + 1, line++) {
            end = endOfLine(content, start);
            try {
                actions.add(ScenarioRow.parse(text(content, start, end)));
            } catch (IllegalArgumentException e) {
                throw new CommandFailure("%s, line %d: %s".formatted(file, line, e.getMessage()), e);
            }
        }
        if (actions.isEmpty()) {
            throw new CommandFailure(file + " has no rows");
        }
        return new Scenario(actions);
    }

    /** The actions with this id or a greater one; may be empty. */
    public Scenario from(int id) {
        return new Scenario(actions.stream().filter(action -> action.id() >= id).toList());
    }

    private static byte[] contentOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new CommandFailure("Cannot read %s: there is no such file".formatted(file), e);
        } catch (AccessDeniedException e) {
            throw new CommandFailure("Cannot read %s: permission denied".formatted(file), e);
        } catch (IOException e) {
            throw new CommandFailure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static int endOfLine(byte[] content, int start) {
        int end = start;
        while (end < content.length && content[end] != '\n') {
            end++;
        }
        return end;
    }

    private static String text(byte[] content, int start, int end) {
        int length = end > start && content[end - 1] == '\r' ? end - 1 - start : end - start;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content, start, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }
}
