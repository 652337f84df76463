package dk.itu.minitwit.server;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnsTest {

    private static final int AT_WORK = 2;
    private static final int PLACES = 4;

    /** Longer than a test takes. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final Turns turns = turns(LONG);

    @AfterEach
    void stop_clients() {
        clients.shutdownNow();
    }

    @Test
    void as_many_as_the_limit_says_start_at_once() {
        takeAllThatAreFree(turns);

        assertThat(turns.atWork()).isEqualTo(AT_WORK);
        assertThat(turns.waiting()).isZero();
    }

    @Test
    void who_waits_starts_when_somebody_is_done_in_the_order_they_came() throws Exception {
        List<Turns.Turn> first = takeAllThatAreFree(turns);
        CompletableFuture<Optional<Turns.Turn>> third = comes(turns, 1);
        CompletableFuture<Optional<Turns.Turn>> fourth = comes(turns, 2);

        first.get(0).end();
        assertThat(third.get(30, SECONDS)).isPresent();
        assertThat(fourth).isNotDone();
        assertThat(turns.atWork()).isEqualTo(AT_WORK);

        first.get(1).end();
        assertThat(fourth.get(30, SECONDS)).isPresent();
    }

    @Test
    void who_finds_no_place_to_wait_is_refused_at_once() {
        takeAllThatAreFree(turns);
        comes(turns, 1);
        comes(turns, 2);

        assertThat(turns.take()).isEmpty();
    }

    @Test
    void nobody_waits_while_somebody_was_refused_a_moment_ago() throws Exception {
        List<Turns.Turn> first = takeAllThatAreFree(turns);
        CompletableFuture<Optional<Turns.Turn>> third = comes(turns, 1);
        comes(turns, 2);
        assertThat(turns.take()).isEmpty();
        first.get(0).end();
        assertThat(third.get(30, SECONDS)).isPresent();

        assertThat(turns.waiting()).as("so there is a place").isEqualTo(1);
        assertThat(turns.take()).isEmpty();
    }

    @Test
    void waiting_is_allowed_again_a_moment_after_a_refusal() throws Exception {
        Duration aSecond = Duration.ofSeconds(1);
        Turns brief = turns(aSecond);
        List<Turns.Turn> first = takeAllThatAreFree(brief);
        assertThat(takeWithoutWaiting(brief)).isEmpty();
        assertThat(brief.take()).as("in the moment after it").isEmpty();

        Thread.sleep(aSecond.toMillis());
        first.forEach(Turns.Turn::end);
        first = takeAllThatAreFree(brief);
        CompletableFuture<Optional<Turns.Turn>> another = comes(brief, 1);
        first.get(0).end();
        assertThat(another.get(30, SECONDS)).isPresent();
        assertThat(brief.atWork()).isEqualTo(AT_WORK);
    }

    @Test
    void who_waits_in_vain_is_refused_in_a_crowd_and_leaves_the_place() throws Exception {
        Turns brief = turns(Duration.ofSeconds(1));
        takeAllThatAreFree(brief);
        CompletableFuture<Optional<Turns.Turn>> third = comes(brief, 1);
        CompletableFuture<Optional<Turns.Turn>> fourth = comes(brief, 2);
        assertThat(brief.take()).isEmpty();

        assertThat(third.get(30, SECONDS)).isEmpty();
        assertThat(fourth.get(30, SECONDS)).isEmpty();
        assertThat(brief.waiting()).isZero();
        assertThat(brief.atWork()).isEqualTo(AT_WORK);
    }

    @Test
    void who_waits_in_vain_without_a_crowd_starts_beside_those_that_stand_still() {
        Turns brief = turns(Duration.ofMillis(1));
        List<Turns.Turn> stuck = takeAllThatAreFree(brief);

        Turns.Turn beside = brief.take().orElseThrow();
        assertThat(brief.waiting()).isZero();
        assertThat(brief.atWork()).isEqualTo(AT_WORK + 1);
        assertThat(brief.take()).isPresent();
        assertThat(brief.take()).as("no more than there are places").isEmpty();

        beside.end();
        stuck.forEach(Turns.Turn::end);
        assertThat(brief.atWork()).isEqualTo(1);
    }

    @Test
    void who_stands_still_does_not_count_any_more_but_in_a_crowd() throws Exception {
        Duration halfASecond = Duration.ofMillis(500);
        Turns brief = turns(halfASecond);
        takeAllThatAreFree(brief);
        assertThat(takeWithoutWaiting(brief)).isEmpty();

        Thread.sleep(halfASecond.toMillis());
        CompletableFuture<Optional<Turns.Turn>> third = comes(brief, 1);
        Thread.sleep(halfASecond.toMillis());
        Turns.Turn fourth = takeWithoutWaiting(brief).orElseThrow();
        assertThat(third.get(30, SECONDS)).as("who came before").isPresent();
        assertThat(brief.atWork()).isEqualTo(PLACES);
        Thread.sleep(2 * halfASecond.toMillis());
        assertThat(takeWithoutWaiting(brief))
                .as("no more than there are places")
                .isEmpty();

        fourth.end();
        assertThat(takeWithoutWaiting(brief)).as("a moment after a refusal").isEmpty();
    }

    @Test
    void who_is_interrupted_stops_waiting() throws Exception {
        takeAllThatAreFree(turns);
        CompletableFuture<Optional<Turns.Turn>> third = comes(turns, 1);
        clients.shutdownNow();

        assertThat(third.get(30, SECONDS)).isEmpty();
        assertThat(turns.waiting()).isZero();
    }

    @Test
    void one_that_is_put_off_makes_room_and_counts_again_when_it_goes_on() throws Exception {
        Turns.Turn first = takeAllThatAreFree(turns).get(0);
        CompletableFuture<Optional<Turns.Turn>> third = comes(turns, 1);
        first.putOff();
        assertThat(third.get(30, SECONDS)).isPresent();
        assertThat(turns.atWork()).isEqualTo(AT_WORK);

        first.goOn();
        first.goOn();
        assertThat(turns.atWork()).as("whatever the limit").isEqualTo(AT_WORK + 1);
        first.end();
        first.end();
        assertThat(turns.atWork()).isEqualTo(AT_WORK);
    }

    @Test
    void one_that_is_answered_before_it_goes_on_never_counts_again() {
        Turns.Turn turn = turns.take().orElseThrow();
        turn.putOff();
        turn.end();
        turn.goOn();
        assertThat(turns.atWork()).isZero();
    }

    @Test
    void the_limit_moves_with_how_long_they_take() throws InterruptedException {
        Turns moving = new Turns(new ConcurrencyLimit(1, 10, System.nanoTime()), 10, LONG);
        for (int i = 0; i < 19; i++) {
            moving.take().orElseThrow().end();
        }
        Thread.sleep(100);
        assertThat(moving.limit()).isEqualTo(1);
        moving.take().orElseThrow().end();
        assertThat(moving.limit()).isEqualTo(2);
    }

    @Test
    void nobody_waits_where_all_places_are_to_work() {
        Turns strict = new Turns(new ConcurrencyLimit(AT_WORK, AT_WORK, System.nanoTime()), AT_WORK, Duration.ZERO);
        takeAllThatAreFree(strict);
        assertThat(strict.take()).isEmpty();
    }

    private static Turns turns(Duration wait) {
        return new Turns(new ConcurrencyLimit(AT_WORK, AT_WORK, System.nanoTime()), PLACES, wait);
    }

    private static List<Turns.Turn> takeAllThatAreFree(Turns turns) {
        return Stream.generate(() -> turns.take().orElseThrow()).limit(AT_WORK).toList();
    }

    /** Who is interrupted waits for nothing. */
    private static Optional<Turns.Turn> takeWithoutWaiting(Turns turns) {
        Thread.currentThread().interrupt();
        try {
            return turns.take();
        } finally {
            Thread.interrupted();
        }
    }

    /** One more, who is waiting when this returns, as the given number of them then do. */
    private CompletableFuture<Optional<Turns.Turn>> comes(Turns where, int waiting) {
        CompletableFuture<Optional<Turns.Turn>> client = CompletableFuture.supplyAsync(() -> where.take(), clients);
        while (where.waiting() < waiting) {
            assertThat(client).isNotDone();
        }
        return client;
    }
}
