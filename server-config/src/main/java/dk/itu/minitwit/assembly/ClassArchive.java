package dk.itu.minitwit.assembly;

import dk.itu.minitwit.server.FolderDeletion;
import dk.itu.minitwit.server.FreePort;
import dk.itu.minitwit.server.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Creates the class data archive, which makes the server start faster: starts the server once until it is ready and
 * lets the JVM archive the loaded classes. Runs at build time only.
 *
 * <p>If the server does not start, the build prints a line and goes on without an archive.
 *
 * <p>Only the JVM that created the archive uses it; others ignore it.
 */
public final class ClassArchive {

    /**
     * Since this Java version the archive (AOT cache) also has method profiles and linked classes. The server's option
     * is the same.
     */
    private static final int AOT_CACHE_SINCE = 25;

    private ClassArchive() {}

    /** @param args the assembled folder, the EAR, a working directory, which is emptied, and the archive to write */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Path.of(args[0]);
        Path work = Path.of(args[2]);
        Path archive = Path.of(args[3]);
        FolderDeletion.delete(work);
        Files.createDirectories(work);
        Files.deleteIfExists(archive);
        Path log = work.resolve("log");
        Process server = new ProcessBuilder(command(home, args[1], work, archive))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (server.waitFor() == 0) {
            FolderDeletion.delete(work);
        } else {
            Files.deleteIfExists(archive);
            System.err.println(
                    "No class data archive, so the server will start slower: the server did not start, see " + log);
        }
    }

    private static List<String> command(Path home, String ear, Path work, Path archive) throws IOException {
        String option =
                Runtime.version().feature() < AOT_CACHE_SINCE ? "-XX:ArchiveClassesAtExit=" : "-XX:AOTCacheOutput=";
        return Home.command(
                home,
                option + archive,
                "run",
                "--until-ready",
                "--port",
                Integer.toString(FreePort.find()),
                "--data",
                work.resolve("data").toString(),
                "--ear",
                ear);
    }
}
