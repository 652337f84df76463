package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build condition of {@code ./minitwit}: a checkout with the script and a fake Maven that records its calls. */
class CheckoutIT {

    private static final FileTime BEFORE = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path folder;

    private Path checkout;

    @BeforeEach
    void checkOutAndBuild() throws IOException {
        checkout = Files.createDirectory(folder.toRealPath().resolve("check out"));
        Files.copy(Launch.home().resolve("../../../minitwit").normalize(), checkout.resolve("minitwit"));
        Files.writeString(checkout.resolve("mvnw"), "#!/bin/sh\necho \"mvnw $*\" >&2\n");
        assertThat(checkout.resolve("mvnw").toFile().setExecutable(true)).isTrue();
        source("pom.xml");
        source("minitwit-ear/pom.xml");
        source("minitwit-ear/src/main/A.java");
        source("server-config/payara/src/main/B.java");
        Files.createDirectories(checkout.resolve("server-config/target/minitwit"));
        Files.createFile(checkout.resolve("server-config/target/minitwit/minitwit.jar"));
        Files.createDirectory(checkout.resolve("minitwit-ear/target"));
        Files.createFile(checkout.resolve("minitwit-ear/target/minitwit.ear"));
        Files.writeString(
                checkout.resolve("minitwit-ear/target/class-archive.java"),
                "some Java 25\n" + checkout.resolve("server-config/target/minitwit"));
    }

    private void source(String name) throws IOException {
        Path file = checkout.resolve(name);
        Files.createDirectories(file.getParent());
        Files.setLastModifiedTime(Files.writeString(file, ""), BEFORE);
    }

    private static CommandRun minitwit(Path checkout) {
        return CommandRun.ofProgram(
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                List.of(checkout.resolve("minitwit").toString(), "--version"));
    }

    @Test
    void an_unchanged_checkout_is_not_built_again() throws IOException {
        assertThat(minitwit(checkout).errors()).doesNotContain("mvnw");

        Path link = Files.createSymbolicLink(folder.resolve("link"), checkout);
        assertThat(minitwit(link).errors()).doesNotContain("mvnw");
    }

    @Test
    void a_change_is_built() throws IOException {
        Files.writeString(checkout.resolve("minitwit-ear/src/main/A.java"), "changed");
        Files.setLastModifiedTime(checkout.resolve("minitwit-ear/target/minitwit.ear"), BEFORE);

        assertThat(minitwit(checkout).errors()).contains("Building MiniTwit").contains("mvnw");
    }

    @Test
    void a_change_in_a_nested_module_is_built() throws IOException {
        Files.writeString(checkout.resolve("server-config/payara/src/main/B.java"), "changed");
        Files.setLastModifiedTime(checkout.resolve("minitwit-ear/target/minitwit.ear"), BEFORE);

        assertThat(minitwit(checkout).errors()).contains("Building MiniTwit").contains("mvnw");
    }

    /** The class data archive contains the old path. */
    @Test
    void a_moved_checkout_is_built() throws IOException {
        Path moved = Files.move(checkout, folder.resolve("moved"));

        assertThat(minitwit(moved).errors()).contains("Building MiniTwit").contains("mvnw");
    }
}
