package dk.itu.minitwit.api;

import static dk.itu.minitwit.api.SimulatorApi.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of a thousand of the longest messages, many of which would not fit into memory at once. */
class LargeAnswersIT extends ApiCases {

    private static final int MESSAGES = 1000;
    private static final String LONGEST = "\ud83d\ude00".repeat(4096);

    /** Reads that the server has in flight at once (ADR 022); the others wait 200 ms for one to end. */
    private static final int PERMITS = Math.min(16, 4 * Runtime.getRuntime().availableProcessors());

    /** Whose messages these are: written once, since the tests only read them. */
    private static String name;

    @BeforeEach
    void writeMessages() {
        if (name != null) {
            return;
        }
        String author = user();
        for (int i = 0; i < MESSAGES; i++) {
            api.post(author, LONGEST).assertDone();
        }
        name = author;
    }

    @Test
    void are_sent_to_many_at_once_or_refused_for_a_second() throws Exception {
        List<ApiAnswer> answers = atOnce(24);

        assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(refused -> {
            refused.assertError(503);
            assertThat(refused.header("Retry-After")).contains("1");
        });
        List<ApiAnswer> sent =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(sent).hasSizeGreaterThanOrEqualTo(PERMITS);
        assertThat(sent)
                .allSatisfy(answer -> assertThat(answer.body().length()).isGreaterThan(MESSAGES * LONGEST.length()));
        assertThat(sent.get(0).contents()).hasSize(MESSAGES).containsOnly(LONGEST);
    }

    /** The memory is released even if no response is sent. */
    @Test
    void leave_nothing_behind() {
        for (int i = 0; i < 50; i++) {
            assertThat(api.send(api.authorized(path()).method("HEAD", BodyPublishers.noBody()))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(api.get(path()).contents()).hasSize(MESSAGES);
    }

    private String path() {
        return messagesOf(name) + "?no=" + MESSAGES;
    }

    private List<ApiAnswer> atOnce(int clients) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<ApiAnswer> answers = new ArrayList<>();
            for (Future<ApiAnswer> answer :
                    threads.invokeAll(Collections.<Callable<ApiAnswer>>nCopies(clients, () -> api.get(path())))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
