package dk.itu.minitwit.api;

import static dk.itu.minitwit.api.SimulatorApi.followsOf;
import static dk.itu.minitwit.api.SimulatorApi.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.MiniTwitProcess;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ?no=}: the number of rows of a list. */
@OwnInstallation
class LimitIT extends ApiCases {

    private static final int MORE_THAN_ANY_LIST = 1001;

    @ArquillianResource
    private MiniTwitProcess minitwit;

    private String name;

    @BeforeEach
    void fillLists() {
        name = user();
        StoredRows rows = new StoredRows(minitwit.database());
        rows.messages(name, MORE_THAN_ANY_LIST);
        rows.followees(name, MORE_THAN_ANY_LIST);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``, 100",
                "?no=, 100",
                "?no=abc, 100",
                "?no=1.5, 100",
                "?no=%201, 100",
                "?no=-1, 100",
                "?no=-1000, 100",
                "?no=0, 0",
                "?no=1, 1",
                "?no=100, 100",
                "?no=101, 101",
                "?no=1000, 1000",
                "?no=1001, 1000",
                "?no=2147483648, 1000",
                "?no=99999999999999999999, 1000",
                "?no=-99999999999999999999, 100"
            })
    void limits_every_list(String query, int expected) {
        assertThat(api.get("/msgs" + query).contents()).hasSize(expected);
        assertThat(api.get(messagesOf(name) + query).contents()).hasSize(expected);
        assertThat(api.get(followsOf(name) + query).follows()).hasSize(expected);
    }
}
