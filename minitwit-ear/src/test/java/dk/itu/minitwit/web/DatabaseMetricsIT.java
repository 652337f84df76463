package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.Await;
import dk.itu.minitwit.system.Exposition;
import dk.itu.minitwit.system.MiniTwitProcess;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Gauges of the connection pool and of the rows that the database holds. */
class DatabaseMetricsIT extends MetricsCases {

    /** The numbers of rows are read every fifteen seconds. */
    private static final Duration READ_AGAIN = Duration.ofSeconds(20);

    @ArquillianResource
    private MiniTwitProcess minitwit;

    @Test
    void the_pool_shows_its_connections_at_work() throws SQLException {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        try (Connection connection = minitwit.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE messages IN ACCESS EXCLUSIVE MODE");
            for (int i = 0; i < 5; i++) {
                answers.add(client.sendAsync(apiRequest("/msgs").build(), BodyHandlers.ofString()));
            }
            await("five connections in use", scraped -> inUse(scraped) == 5);
            connection.rollback();
        }
        answers.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));

        Exposition after = await("no connection in use", scraped -> inUse(scraped) == 0);
        assertThat(after.value("minitwit_db_pool_connections", "state", "idle")).isBetween(5.0, 32.0);
        assertThat(after.value("minitwit_db_pool_waiting")).isZero();
    }

    @Test
    void stored_rows_are_shown_with_the_age_of_the_numbers() {
        send(apiRequest("/msgs?no=0&latest=4711"), 200);
        double users = minitwit.database().number("SELECT count(*) FROM users");
        double messages = minitwit.database().number("SELECT count(*) FROM messages WHERE NOT flagged");
        double follows = minitwit.database().number("SELECT count(*) FROM follows");

        Exposition shown = Await.until(
                "the numbers of this moment",
                READ_AGAIN,
                this::scrape,
                scraped ->
                        scraped.value("minitwit_latest") == 4711 && scraped.value("minitwit_stored_age_seconds") < 10);

        assertThat(shown.value("minitwit_stored_users")).isEqualTo(users);
        assertThat(shown.value("minitwit_stored_messages")).isEqualTo(messages);
        assertThat(shown.value("minitwit_stored_follows")).isEqualTo(follows);
    }

    private static double inUse(Exposition scraped) {
        return scraped.value("minitwit_db_pool_connections", "state", "in_use");
    }
}
