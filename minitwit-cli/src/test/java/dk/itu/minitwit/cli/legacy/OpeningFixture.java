package dk.itu.minitwit.cli.legacy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.itu.minitwit.cli.CommandFailure;
import dk.itu.minitwit.cli.RowProgress;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A path of a legacy file with characters that URIs encode. */
abstract class OpeningFixture {

    @TempDir
    Path directory;

    Path path;

    @BeforeEach
    void name() {
        path = directory.resolve("old 100% #1?.db");
    }

    LegacyFile open() {
        return LegacyFile.open(path, silent());
    }

    static RowProgress silent() {
        return new RowProgress(new PrintWriter(Writer.nullWriter()), false);
    }

    void assertRefused(String why) {
        assertThatThrownBy(this::open)
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith(path + " is not imported, nothing was changed: " + why)
                .hasMessageNotContaining("\n");
    }
}
