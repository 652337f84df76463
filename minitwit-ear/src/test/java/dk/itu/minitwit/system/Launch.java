package dk.itu.minitwit.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * The settings of a MiniTwit process.
 *
 * @param environment added to the tests' environment: {@code MINITWIT_DB_URL} and the like
 */
public record Launch(Path ear, Path data, int port, Map<String, String> environment) {

    /** Below the kernel's ephemeral ports, so that no outgoing connection takes one. */
    private static final int FIRST_PORT = 20_000;

    private static final int LAST_PORT = 32_000;

    /** The application as built, with a data directory and a free port. */
    public static Launch of(Path data) {
        return new Launch(builtEar(), data, freePort(), Map.of());
    }

    public Launch withEar(Path other) {
        return new Launch(other, data, port, environment);
    }

    public Launch withPort(int other) {
        return new Launch(ear, data, other, environment);
    }

    public Launch with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Launch(ear, data, port, Map.copyOf(more));
    }

    /** With a database server instead of an embedded one. */
    public Launch withDatabase(String url, String user, String password) {
        return with("MINITWIT_DB_URL", url).with("MINITWIT_DB_USER", user).with("MINITWIT_DB_PASSWORD", password);
    }

    /** In a cluster on this machine, from this port on. */
    Launch inCluster(int clusterPort) {
        return with("MINITWIT_CLUSTER", "127.0.0.1").with("MINITWIT_CLUSTER_PORT", Integer.toString(clusterPort));
    }

    static Path builtEar() {
        return Path.of(System.getProperty("minitwit.ear"));
    }

    /** The build directory, for logs and data directories. */
    public static Path target() {
        return builtEar().getParent();
    }

    /** The directory assembled by the build. */
    static Path home() {
        return Path.of(System.getProperty("minitwit.home"));
    }

    List<String> command() {
        return Stream.concat(
                        java("classes.jsa").stream(),
                        Stream.of(
                                "run",
                                "--port",
                                Integer.toString(port),
                                "--warm-up",
                                "0",
                                "--data",
                                data.toString(),
                                "--ear",
                                ear.toString()))
                .toList();
    }

    /**
     * The JVM command line of {@code ./minitwit run}, without the command's arguments. With the first compiler only: a server of the tests ends
     * before the second one's work pays.
     */
    static List<String> java(String archive) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home().resolve("config/java.options"),
                "-XX:TieredStopAtLevel=1",
                "-XX:SharedArchiveFile=" + home().resolve(archive),
                "-jar",
                home().resolve("minitwit.jar").toString());
    }

    static int freePort() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new UncheckedIOException(new IOException("No port is free"));
    }
}
