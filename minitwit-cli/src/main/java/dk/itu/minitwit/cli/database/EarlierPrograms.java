package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The PostgreSQL of an earlier MiniTwit, which alone opens that one's data directory. */
final class EarlierPrograms {

    private static final String NEEDED =
            "--from-programs DIR is needed, to open the database of PostgreSQL %d: the folder of"
                    + " the earlier MiniTwit, or of that PostgreSQL (Debian: /usr/lib/postgresql/%1$d).";

    private EarlierPrograms() {}

    /**
     * The directory with PostgreSQL's {@code bin}.
     *
     * @param given a checkout of MiniTwit that was built, its assembled directory, or PostgreSQL's own; may be null
     * @param version the major version of the data directory
     * @throws CommandFailure if there is no PostgreSQL of that version
     */
    static Path find(Path given, int version) {
        if (given == null) {
            throw new CommandFailure(NEEDED.formatted(version));
        }
        Path folder = given.toAbsolutePath().normalize();
        Path installation = Stream.of("", "postgresql", "server-config/target/minitwit/postgresql")
                .map(folder::resolve)
                .filter(place -> Files.isExecutable(place.resolve("bin/postgres")))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("There is no PostgreSQL in " + folder
                        + ": give the folder of an earlier MiniTwit that was built, or of PostgreSQL " + version
                        + ", by --from-programs DIR."));
        int found = MajorVersion.ofPrograms(installation);
        if (found != version) {
            throw new CommandFailure("The database is of PostgreSQL " + version + ", but " + installation
                    + " has PostgreSQL " + found + ": give the folder of another one by --from-programs DIR.");
        }
        return installation;
    }
}
