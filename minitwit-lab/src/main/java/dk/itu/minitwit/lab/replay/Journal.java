package dk.itu.minitwit.lab.replay;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A journal in a database or in a file with one JSON object a line. */
record Journal(List<JournaledWrite> writes) {

    private static final String DATABASE = "jdbc:";

    private static final String READ = """
            SELECT at, request_number, target, body, status FROM simulator_journal ORDER BY id
            """;

    Journal {
        writes = List.copyOf(writes);
    }

    /**
     * @param source a file, or the URL of a database, whose role and password are in the environment
     * @throws CommandFailure if it cannot be read
     */
    static Journal read(String source, Map<String, String> environment) {
        Journal journal = source.startsWith(DATABASE) ? ofDatabase(source, environment) : ofFile(Path.of(source));
        if (journal.writes().isEmpty()) {
            throw new CommandFailure(
                    "The journal is empty: set MINITWIT_SIMULATOR_JOURNAL=true where the simulator writes.");
        }
        return journal;
    }

    private static Journal ofFile(Path file) {
        try {
            return new Journal(
                    Files.readAllLines(file).stream().map(JournaledWrite::parse).toList());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new CommandFailure(
                    "The journal %s cannot be read: %s".formatted(file, unreadable.getMessage()), unreadable);
        }
    }

    private static Journal ofDatabase(String url, Map<String, String> environment) {
        String user = environment.get("MINITWIT_DB_USER");
        String password = Secret.of(environment, "MINITWIT_DB_PASSWORD").orElse(null);
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement statement = connection.prepareStatement(READ);
                ResultSet rows = statement.executeQuery()) {
            List<JournaledWrite> writes = new ArrayList<>();
            while (rows.next()) {
                writes.add(new JournaledWrite(
                        rows.getTimestamp(1).toInstant(),
                        rows.getObject(2, Long.class),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getInt(5)));
            }
            return new Journal(writes);
        } catch (SQLException failure) {
            throw new CommandFailure(
                    "The journal cannot be read: %s. Check the URL, MINITWIT_DB_USER and MINITWIT_DB_PASSWORD."
                            .formatted(failure.getMessage()),
                    failure);
        }
    }

    void save(Path file) {
        try {
            Files.write(file, writes.stream().map(JournaledWrite::toJson).toList());
        } catch (IOException failure) {
            throw new CommandFailure("%s cannot be written: %s".formatted(file, failure.getMessage()), failure);
        }
    }
}
