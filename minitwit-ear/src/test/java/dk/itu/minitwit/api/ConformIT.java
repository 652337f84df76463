package dk.itu.minitwit.api;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.lab.conform.ConformCommand;
import dk.itu.minitwit.system.MiniTwitProcess;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code ./minitwit conform} finds no deviation in this MiniTwit, and decides every case. */
@OwnInstallation
class ConformIT extends ApiCases {

    private static final int MORE_THAN_ANY_LIST = 1001;

    @ArquillianResource
    private MiniTwitProcess minitwit;

    @Test
    void finds_no_deviation() {
        new StoredRows(minitwit.database()).messages(user(), MORE_THAN_ANY_LIST);
        api.moveLatest(4711);
        StringWriter out = new StringWriter();

        int exitCode = new CommandLine(new ConformCommand())
                .setOut(new PrintWriter(out, true))
                .execute(api.root().toString());

        assertThat(out.toString()).contains("score     100.0 %:", " 0 failed, 0 undecided");
        assertThat(exitCode).isZero();
        assertThat(api.latest()).isEqualTo(4711);
    }
}
