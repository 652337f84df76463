package dk.itu.minitwit.export;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parts of a list, each for one statement: a statement has a time limit. */
final class Batches {

    static final int SIZE = 500;

    private Batches() {}

    static <T> Stream<List<T>> of(List<T> all) {
        return IntStream.range(0, (all.size() + SIZE - 1) / SIZE)
                .mapToObj(i -> all.subList(i * SIZE, Math.min(all.size(), (i + 1) * SIZE)));
    }
}
