package dk.itu.minitwit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GeneratorTest {

    private static List<String> made(long seed) {
        Generator generator = new Generator(seed);
        return List.of(generator.text(9), generator.json(), generator.object("a", "b"), generator.segment());
    }

    @Test
    void makes_the_same_for_the_same_seed() {
        assertThat(made(7)).isEqualTo(made(7));
        assertThat(LongStream.range(0, 50).mapToObj(GeneratorTest::made).distinct())
                .hasSizeGreaterThan(45);
    }

    @Test
    void a_segment_ends_no_path_and_no_request_line() {
        assertThat(LongStream.range(0, 1000).mapToObj(seed -> new Generator(seed).segment()))
                .allSatisfy(segment -> assertThat(segment).doesNotContain(" ", "?", "#", "\r", "\n"));
    }
}
