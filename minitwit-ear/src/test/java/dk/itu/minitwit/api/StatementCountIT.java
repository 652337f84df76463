package dk.itu.minitwit.api;

import static dk.itu.minitwit.api.SimulatorApi.followsOf;
import static dk.itu.minitwit.api.SimulatorApi.json;
import static dk.itu.minitwit.api.SimulatorApi.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.MiniTwitProcess;
import dk.itu.minitwit.system.StatementLog;
import java.sql.SQLException;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request runs at most two statements: one for {@code latest}, one for the request itself. */
@OwnInstallation
class StatementCountIT extends ApiCases {

    private static final int MOST = 2;
    private static final int ROWS = 150;
    private static final String LATEST = "?latest=1";

    @ArquillianResource
    private MiniTwitProcess minitwit;

    private StatementLog log;
    private String name;
    private String other;

    @BeforeEach
    void fillLists() throws SQLException {
        name = user();
        other = user();
        StoredRows rows = new StoredRows(minitwit.database());
        rows.messages(name, ROWS);
        rows.followees(name, ROWS);
        log = StatementLog.start(minitwit.database());
    }

    @AfterEach
    void stopLogging() throws SQLException {
        log.close();
    }

    private void assertCheap(Runnable request) throws SQLException {
        assertThat(log.during(request)).isNotEmpty().hasSizeLessThanOrEqualTo(MOST);
    }

    @Test
    void reading_latest() throws SQLException {
        assertThat(log.during(() -> api.latest())).hasSize(1);
    }

    @Test
    void reading_everybodys_messages() throws SQLException {
        assertCheap(() -> assertThat(api.get("/msgs" + LATEST).contents()).hasSize(100));
    }

    @Test
    void reading_one_authors_messages() throws SQLException {
        assertCheap(
                () -> assertThat(api.get(messagesOf(name) + LATEST).contents()).hasSize(100));
    }

    @Test
    void reading_follows() throws SQLException {
        assertCheap(
                () -> assertThat(api.get(followsOf(name) + LATEST).follows()).hasSize(100));
    }

    @Test
    void registering() throws SQLException {
        String body = Body.of("username", freshName(), "email", "a@b", "pwd", "p");
        assertCheap(() ->
                api.send(api.anonymous("/register" + LATEST).POST(json(body))).assertDone());
    }

    @Test
    void registering_a_taken_name() throws SQLException {
        String body = Body.of("username", name, "email", "a@b", "pwd", "p");
        assertCheap(() ->
                api.send(api.anonymous("/register" + LATEST).POST(json(body))).assertError(400));
    }

    @Test
    void posting() throws SQLException {
        assertCheap(() -> api.postTo(messagesOf(name) + LATEST, Body.of("content", "hello"))
                .assertDone());
    }

    @Test
    void following() throws SQLException {
        assertCheap(() ->
                api.postTo(followsOf(name) + LATEST, Body.of("follow", other)).assertDone());
    }

    @Test
    void unfollowing() throws SQLException {
        assertCheap(() ->
                api.postTo(followsOf(name) + LATEST, Body.of("unfollow", other)).assertDone());
    }

    @Test
    void a_request_for_an_unknown_user() throws SQLException {
        String nobody = "nobody of this name";
        assertCheap(() -> api.get(messagesOf(nobody) + LATEST).assertError(404));
        assertCheap(() -> api.get(followsOf(nobody) + LATEST).assertError(404));
        assertCheap(() -> api.postTo(messagesOf(nobody) + LATEST, Body.of("content", "hello"))
                .assertError(404));
        assertCheap(() ->
                api.postTo(followsOf(name) + LATEST, Body.of("follow", nobody)).assertError(404));
    }

    @Test
    void being_refused() throws SQLException {
        assertThat(log.during(() -> api.send(api.anonymous("/msgs" + LATEST)).assertError(403)))
                .hasSize(1);
    }
}
