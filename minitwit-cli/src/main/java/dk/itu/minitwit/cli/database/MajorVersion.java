package dk.itu.minitwit.cli.database;

import dk.itu.minitwit.cli.CommandFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Major versions of PostgreSQL: its programs open only data directories of their own. */
final class MajorVersion {

    /** The file with the version in a cluster's directory. */
    static final String FILE = "PG_VERSION";

    private static final Pattern OF_PROGRAM = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    private MajorVersion() {}

    /** @throws CommandFailure if the cluster says none */
    static int of(Path cluster) {
        try {
            return Integer.parseInt(Files.readString(cluster.resolve(FILE)).strip());
        } catch (IOException | NumberFormatException failure) {
            throw new CommandFailure(
                    "The database in " + cluster + " has no legible " + FILE + ": it is damaged, restore a backup.",
                    failure);
        }
    }

    /**
     * @param installation the directory with PostgreSQL's {@code bin}
     * @throws CommandFailure if its server does not tell its version
     */
    static int ofPrograms(Path installation) {
        Path server = installation.resolve("bin/postgres");
        try {
            Process asked = new ProcessBuilder(server.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            asked.getOutputStream().close();
            String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = OF_PROGRAM.matcher(answer);
            if (!version.find()) {
                throw new CommandFailure(server + " does not tell its version: " + answer.strip());
            }
            return Integer.parseInt(version.group(1));
        } catch (IOException failure) {
            throw new CommandFailure("Cannot run PostgreSQL: " + failure.getMessage(), failure);
        }
    }

    /** @throws CommandFailure if the programs cannot open the data directory, with the command that helps */
    static void requireSame(DataFolder folder, Path installation) {
        int data = of(folder.cluster());
        int programs = ofPrograms(installation);
        String versions = "The database in " + folder.folder() + " is of PostgreSQL " + data
                + ", this MiniTwit has PostgreSQL " + programs + ": ";
        if (data < programs) {
            throw new CommandFailure(versions + "run ./minitwit database upgrade --data " + folder.folder()
                    + " --from-programs DIR, with the folder of the earlier MiniTwit as DIR. Nothing was changed.");
        }
        if (data > programs) {
            String back = new ClusterSwap(folder)
                    .before()
                    .map(kept -> ", or go back to " + kept + " by ./minitwit database upgrade --back --data "
                            + folder.folder())
                    .orElse("");
            throw new CommandFailure(versions + "start the newer MiniTwit" + back + ". Nothing was changed.");
        }
    }

    /** @throws CommandFailure if the data directory needs no upgrade to the programs */
    static void requireOlder(DataFolder folder, Path installation) {
        int data = of(folder.cluster());
        int programs = ofPrograms(installation);
        if (data >= programs) {
            throw new CommandFailure("The database in " + folder.folder() + " is of PostgreSQL " + data
                    + ", this MiniTwit has PostgreSQL " + programs + ": there is nothing to upgrade.");
        }
    }
}
