package dk.itu.minitwit.assembly;

import dk.itu.minitwit.server.FolderDeletion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the archive of loaded classes with which the server starts faster (class data sharing): starts the server once,
 * lets it get ready, and has the Java runtime write down what it loaded. Not part of what is run.
 *
 * <p>Where the server does not start, there is no archive and a line says so: the build is not worse for it.
 *
 * <p>The archive serves the Java runtime that made it; any other ignores it, and starts as if there were none.
 */
public final class ClassArchive {

    /** From this Java on it may also contain which methods were run often, and linked classes. It is used by the same option. */
    private static final int AOT_CACHE_SINCE = 25;

    private ClassArchive() {}

    /**
     * @param args the folder that the build assembled, the application, a folder to work in, which is emptied, and the
     *     archive to write
     */
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
                    "No archive of classes, so starts will take longer: the server did not start, see " + log);
        }
    }

    private static List<String> command(Path home, String ear, Path work, Path archive) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home.resolve("config/java.options"),
                (Runtime.version().feature() < AOT_CACHE_SINCE ? "-XX:ArchiveClassesAtExit=" : "-XX:AOTCacheOutput=")
                        + archive,
                "-jar",
                home.resolve("minitwit.jar").toString(),
                "run",
                "--until-ready",
                "--port",
                Integer.toString(freePort()),
                "--data",
                work.resolve("data").toString(),
                "--ear",
                ear);
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
