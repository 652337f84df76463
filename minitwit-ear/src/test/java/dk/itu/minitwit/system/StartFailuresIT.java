package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failing starts: one line with the remedy, an exit code, and no damage. */
class StartFailuresIT {

    @TempDir
    Path folder;

    @Test
    void the_port_is_taken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MiniTwitProcess failed =
                    MiniTwitProcess.launch(Launch.of(folder.resolve("data")).withPort(other.getLocalPort()));
            assertFails(failed, "Cannot listen on 127.0.0.1:" + other.getLocalPort(), "--port");
        }
    }

    @Test
    void more_requests_may_be_in_flight_than_there_are_threads_for() {
        assertFails(
                MiniTwitProcess.launch(Launch.of(folder).with("MINITWIT_ADMISSION_PERMITS", "200")),
                "minitwit.admission.permits");
    }

    @Test
    void the_data_directory_is_in_use() {
        try (MiniTwitProcess running = MiniTwitProcess.start(Launch.of(folder))) {
            assertFails(MiniTwitProcess.launch(Launch.of(folder)), "is in use by another MiniTwit", "--data");
            assertThat(Http.get(running.baseUrl() + "/public").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_data_directory_cannot_be_made() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertFails(
                MiniTwitProcess.launch(Launch.of(file.resolve("data"))),
                "Cannot write to the data directory",
                "--data");
    }

    @Test
    void the_disk_is_full() throws Exception {
        assumeTrue(
                "root".equals(System.getProperty("user.name")),
                "Skipped: only root can mount a disk that is small enough");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assertThat(run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString())
                        .exitCode())
                .isZero();
        try {
            assertFails(MiniTwitProcess.launch(Launch.of(disk.resolve("data"))), "No space left on device");
        } finally {
            run("umount", disk.toString());
        }
    }

    @Test
    void there_is_no_database() {
        Launch nowhere = Launch.of(folder.resolve("two"))
                .withDatabase("jdbc:postgresql://127.0.0.1:1/minitwit", "minitwit", "secret");
        assertFails(MiniTwitProcess.launch(nowhere), "Cannot reach the database", "MINITWIT_DB_URL");
        assertFails(
                MiniTwitProcess.launch(nowhere.with("MINITWIT_DB_URL", "postgres://localhost/minitwit")),
                "jdbc:postgresql://HOST/DATABASE");
    }

    /** For example after an update of the server: it must not start without the setting. */
    @Test
    void the_server_does_not_know_a_setting() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home/config")).getParent();
        for (String part : List.of("payara", "lib", "postgresql")) {
            Files.createSymbolicLink(home.resolve(part), Launch.home().resolve(part));
        }
        Files.copy(Launch.home().resolve("minitwit.jar"), home.resolve("minitwit.jar"));
        try (Stream<Path> settings = Files.list(Launch.home().resolve("config"))) {
            for (Path file : settings.toList()) {
                Files.copy(file, home.resolve("config").resolve(file.getFileName()));
            }
        }
        String unknown = "configs.config.server-config.network-config.protocols.protocol.http-listener.http.unknown=on";
        Files.writeString(home.resolve("config/http.asadmin"), "set " + unknown + "\n", StandardOpenOption.APPEND);

        List<String> command = new ArrayList<>(Launch.of(folder.resolve("data")).command());
        command.removeIf(word -> word.startsWith("-XX:SharedArchiveFile="));
        command.set(command.indexOf("-jar") + 1, home.resolve("minitwit.jar").toString());
        CommandRun failed = CommandRun.ofProgram(Map.of(), command);
        assertThat(failed.exitCode()).isOne();
        assertThat(failed.errors().lines()).hasSize(1).first().asString().contains("refuses a setting", unknown);
    }

    @Test
    void java_is_too_old() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
        for (String program : List.of("java", "javac")) {
            Path fake = Files.writeString(bin.resolve(program), "#!/bin/sh\necho 'openjdk version \"17.0.15\"' >&2\n");
            Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        CommandRun failed = CommandRun.ofProgram(
                Map.of("JAVA_HOME", folder.resolve("jdk").toString()), List.of(script().toString(), "run"));
        assertThat(failed.exitCode()).isOne();
        assertThat(failed.errors().lines()).hasSize(1).first().asString().contains("Java 21 or newer", "17");
    }

    @Test
    void the_command_is_used_wrongly() {
        for (String[] wrong :
                new String[][] {{"run", "--port", "0"}, {"run", "--port", "x"}, {"dance"}, {"flag"}, {"import"}}) {
            String[] arguments = wrong[0].equals("run")
                    ? new String[] {"run", "--ear", System.getProperty("minitwit.ear"), wrong[1], wrong[2]}
                    : wrong;
            CommandRun failed = CommandRun.of(Map.of(), arguments);
            assertThat(failed.exitCode()).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(failed.errors().lines()).as(failed.errors()).hasSize(1);
        }
    }

    private static Path script() {
        return Path.of(System.getProperty("minitwit.home"), "../../../minitwit").normalize();
    }

    private static CommandRun run(String... command) {
        return CommandRun.ofProgram(Map.of(), List.of(command));
    }

    private static void assertFails(MiniTwitProcess failed, String... words) {
        assertThat(failed.awaitExit()).isOne();
        assertThat(failed.output().lines().filter(line -> !line.isBlank()))
                .as(failed.output())
                .hasSize(1)
                .first()
                .asString()
                .contains(words);
    }
}
