package dk.itu.minitwit.api;

import static dk.itu.minitwit.api.SimulatorApi.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Overload: some requests are refused, none times out. */
class OverloadIT extends ApiCases {

    /** Many times the hashes that a machine computes before a client's deadline. */
    private static final int AT_ONCE = 40 * Runtime.getRuntime().availableProcessors();

    @Test
    void a_registration_without_a_free_slot_may_be_retried() throws InterruptedException, ExecutionException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            names.add(freshName());
        }

        List<ApiAnswer> answers = registerAtOnce(names);

        for (int i = 0; i < AT_ONCE; i++) {
            if (answers.get(i).status() == 204) {
                api.get(messagesOf(names.get(i))).assertOk();
            } else {
                answers.get(i).assertError(503);
                assertThat(answers.get(i).header("Retry-After"))
                        .hasValueSatisfying(s -> assertThat(s).matches("\\d+"));
                api.get(messagesOf(names.get(i))).assertError(404);
            }
        }
        assertThat(answers)
                .anyMatch(answer -> answer.status() == 204)
                // Refused by the server's admission control; the application has another text.
                .anyMatch(answer -> answer.body().contains("MiniTwit is busy"));
    }

    private List<ApiAnswer> registerAtOnce(List<String> names) throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(names.size());
        try {
            List<Future<ApiAnswer>> answers = new ArrayList<>();
            for (String name : names) {
                answers.add(clients.submit(() -> api.register(name, "a@b", "p")));
            }
            List<ApiAnswer> arrived = new ArrayList<>();
            for (Future<ApiAnswer> answer : answers) {
                arrived.add(answer.get());
            }
            return arrived;
        } finally {
            clients.shutdownNow();
        }
    }
}
