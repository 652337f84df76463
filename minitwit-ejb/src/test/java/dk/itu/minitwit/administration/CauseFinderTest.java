package dk.itu.minitwit.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The causes behind the errors of a journal. */
class CauseFinderTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final CauseFinder finder = new CauseFinder();
    private long number = 4710;

    @BeforeEach
    void prepare() throws SQLException {
        finder.journal = new CauseRepository();
        finder.journal.entityManager = DATABASE.entityManager();
        new TestData(DATABASE).user("Ada Birk");
    }

    private void write(int status, String target, String body) throws SQLException {
        number++;
        DATABASE.execute(
                "INSERT INTO simulator_journal (at, request_number, target, body, status, micros)"
                        + " VALUES ('2026-02-03T04:05:06Z', ?, ?, ?, ?, 1)",
                number,
                target,
                body,
                status);
    }

    private List<String> causes() {
        return finder.find().stream()
                .map(cause -> cause.errors() + " " + cause.user() + " " + cause.missing() + " " + cause.status() + " "
                        + cause.firstSeen() + " " + cause.isReplayable())
                .toList();
    }

    @Test
    void nothing_failed() throws SQLException {
        write(204, "/msgs/Ada%20Birk", "{\"content\":\"hi\"}");
        write(400, "/register?latest=1", "{\"username\":\"Ada Birk\"}");

        assertThat(finder.find()).isEmpty();
    }

    @Test
    void a_user_that_never_registered_is_one_cause_of_many_errors() throws SQLException {
        write(404, "/msgs/Bo%20Ek?latest=4711", "{\"content\":\"hi\"}");
        write(404, "/fllws/Bo%20Ek", "{\"follow\":\"Ada Birk\"}");
        write(404, "/fllws/Ada%20Birk", "{\"unfollow\":\"Bo Ek\"}");
        write(404, "/msgs/C+C", "{\"content\":\"hi\"}");

        assertThat(causes()).containsExactly("3 Bo Ek true 0 #4711 true", "1 C+C true 0 #4714 true");
    }

    @Test
    void a_lost_registration_goes_before_what_it_caused() throws SQLException {
        write(503, "/register", "{\"username\":\"Bo Ek\",\"email\":\"bo@example.org\",\"pwd\":\"replayed\"}");
        write(404, "/msgs/Bo%20Ek", "{\"content\":\"hi\"}");

        assertThat(causes()).containsExactly("2 Bo Ek true 503 #4711 true");
    }

    @Test
    void a_user_that_is_there_by_now_was_late() throws SQLException {
        write(404, "/fllws/Ada%20Birk", "{\"follow\":\"Ada Birk\"}");

        assertThat(causes()).containsExactly("1 Ada Birk false 0 #4711 true");
    }

    @Test
    void other_errors_are_grouped_by_operation_and_status() throws SQLException {
        write(503, "/msgs/Ada%20Birk", "{\"content\":\"hi\"}");
        write(503, "/msgs/Bo%20Ek", "{\"content\":\"hi\"}");
        write(400, "/msgs/Ada%20Birk", "not JSON");
        write(404, "/", null);

        assertThat(causes())
                .containsExactly(
                        "2 null false 503 #4711 true", "1 null false 400 #4713 false", "1 null false 404 #4714 false");
    }

    @Test
    void damaged_writes_are_no_obstacle() throws SQLException {
        write(404, "/msgs/%ZZ", "[]");
        write(404, "/msgs/a%00b", "{\"content\":\"hi\"}");
        write(404, "/fllws/Ada%20Birk", "{\"follow\":7}");
        write(500, "/register", null);

        assertThat(finder.find()).hasSize(4);
    }

    @Test
    void what_was_replayed_is_gone() throws SQLException {
        write(404, "/msgs/Bo%20Ek", "{\"content\":\"hi\"}");
        write(404, "/msgs/Bo%20Ek", "{\"content\":\"again\"}");
        FirstCause cause = finder.find().get(0);

        DATABASE.inTransaction(() -> finder.journal.setReplayed(cause.id(), Desk.NOW));

        assertThat(causes()).containsExactly("1 Bo Ek true 0 #4712 true");
    }
}
