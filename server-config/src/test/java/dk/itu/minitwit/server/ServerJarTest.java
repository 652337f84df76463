package dk.itu.minitwit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fish.payara.micro.impl.PayaraMicroImpl;
import java.io.IOException;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Checks texts that repeat parts of the server in its exact version, which the compiler cannot compare. */
class ServerJarTest {

    static final List<String> LOGGERS_OF_CLASSES = LogFilter.CLASSES;

    /** The merged jar keeps the module access of Micro's first manifest. */
    @ParameterizedTest
    @CsvSource({"Add-Exports, launcher.exports", "Add-Opens, launcher.opens"})
    void declares_the_module_access_of_the_launcher(String attribute, String given) throws IOException {
        String jar = PayaraMicroImpl.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        try (JarFile server = new JarFile(jar)) {
            Attributes asked = server.getManifest().getMainAttributes();
            assertThat(asked.getValue(attribute).split(" "))
                    .containsExactlyInAnyOrder(System.getProperty(given).split(" "));
        }
    }

    @ParameterizedTest
    @FieldSource("LOGGERS_OF_CLASSES")
    void has_the_classes_that_the_log_is_filtered_by(String name) {
        assertThatCode(() -> Class.forName(name, false, getClass().getClassLoader()))
                .doesNotThrowAnyException();
    }
}
