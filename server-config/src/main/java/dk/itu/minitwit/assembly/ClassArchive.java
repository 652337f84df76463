package dk.itu.minitwit.assembly;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the archive of loaded classes with which the server starts faster (class data sharing): starts the server once, has it
 * serve every kind of request for some seconds, and has the Java runtime write down what it loaded and, from 25 on, which methods
 * it called how. Not part of what is run.
 *
 * <p>Where that does not succeed, there is no archive and a line says so: the build is not worse for it.
 *
 * <p>The archive serves the Java runtime that made it; any other ignores it, and starts as if there were none.
 */
public final class ClassArchive {

    /** From this Java on it may also contain how methods were called, and linked classes. It is used by the same option. */
    private static final int AOT_CACHE_SINCE = 25;

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final String MESSAGES = "10000";
    private static final String WORKLOADS = "simulator,simulator-kept,reads,public,profile,home-33";
    private static final String SECONDS_EACH = "4";

    private final Path home;
    private final Path log;

    private ClassArchive(Path home, Path log) {
        this.home = home;
        this.log = log;
    }

    /**
     * @param args the folder that the build assembled, the application, a folder to work in, which is emptied, and the
     *     archive to write
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path work = Path.of(args[2]);
        Path archive = Path.of(args[3]);
        delete(work);
        Files.createDirectories(work);
        Files.deleteIfExists(archive);
        Path log = work.resolve("log");
        new ClassArchive(Path.of(args[0]), log)
                .make(args[1], work.resolve("data").toString(), archive);
        if (Files.exists(archive)) {
            delete(work);
        } else {
            System.err.println("No archive of classes, so starts will take longer: see " + log);
        }
    }

    private void make(String ear, String data, Path archive) throws IOException, InterruptedException {
        String port = Integer.toString(freePort());
        start(List.of(), "fill", "--data", data, MESSAGES).waitFor();
        Process server = start(
                List.of("@" + home.resolve("config/java.options"), archiveOption(archive)),
                "run",
                "--port",
                port,
                "--data",
                data,
                "--ear",
                ear);
        if (isReady(server)) {
            start(
                            List.of(),
                            "bench",
                            "http://localhost:" + port,
                            "--workload",
                            WORKLOADS,
                            "--warm-up",
                            "0",
                            "--rounds",
                            "1",
                            "--seconds",
                            SECONDS_EACH)
                    .waitFor();
        }
        server.destroy();
        server.waitFor();
    }

    private static String archiveOption(Path archive) {
        return (Runtime.version().feature() < AOT_CACHE_SINCE ? "-XX:ArchiveClassesAtExit=" : "-XX:AOTCacheOutput=")
                + archive;
    }

    private Process start(List<String> javaOptions, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", home.resolve("minitwit.jar").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
    }

    private boolean isReady(Process server) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (server.isAlive() && System.nanoTime() < end) {
            if (Files.readString(log).contains("MiniTwit is ready")) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }
}
