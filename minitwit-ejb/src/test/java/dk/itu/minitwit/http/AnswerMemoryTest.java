package dk.itu.minitwit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AnswerMemoryTest {

    private static final long KIB = 1024;

    private final AnswerMemory memory = new AnswerMemory(100 * KIB);

    @Test
    void is_an_eighth_of_the_heap_and_no_more() {
        AnswerMemory ofThisHeap = new AnswerMemory();
        long eighth = Runtime.getRuntime().maxMemory() / 8;

        assertThat(ofThisHeap.take(eighth / 2)).isPositive();
        assertThat(ofThisHeap.take(eighth / 2 - KIB)).isPositive();
        assertThat(ofThisHeap.take(eighth / 2)).isZero();
    }

    @Test
    void is_given_as_long_as_there_is_some() {
        answer().take(60 * KIB);
        LargeAnswer second = answer();
        second.take(40 * KIB);

        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> answer().take(1))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(ErrorKind.OVERLOADED))
                .satisfies(refused -> assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(1)));

        second.giveBack();
        answer().take(40 * KIB);
    }

    @Test
    void is_given_back_once() {
        LargeAnswer answer = answer();
        answer.take(60 * KIB);
        answer.giveBack();
        answer.giveBack();

        answer().take(100 * KIB);
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> answer().take(1));
    }

    @Test
    void is_waited_for() {
        LargeAnswer first = answer();
        first.take(100 * KIB);
        CompletableFuture.runAsync(first::giveBack, CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));

        answer().take(100 * KIB);
    }

    @Test
    void is_given_as_a_whole_to_an_answer_that_needs_more() {
        LargeAnswer huge = answer();
        huge.take(1000 * KIB);

        assertThat(memory.take(1)).isZero();
        huge.giveBack();
        assertThat(memory.take(1)).isPositive();
    }

    private LargeAnswer answer() {
        LargeAnswer answer = new LargeAnswer();
        answer.memory = memory;
        return answer;
    }
}
