package dk.itu.minitwit.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineLimitTest {

    private static final long SECOND = 1_000_000_000L;

    private final LineLimit limit = new LineLimit(3);

    private long allowedAt(long nanoTime) {
        return IntStream.range(0, 10).filter(line -> limit.allows(nanoTime)).count();
    }

    @Test
    void allows_so_many_a_second() {
        assertThat(allowedAt(5 * SECOND)).isEqualTo(3);
        assertThat(allowedAt(6 * SECOND - 1)).isZero();
        assertThat(allowedAt(6 * SECOND)).isEqualTo(3);
        assertThat(allowedAt(60 * SECOND)).isEqualTo(3);
    }
}
