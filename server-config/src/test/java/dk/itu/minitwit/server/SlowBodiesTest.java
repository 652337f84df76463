package dk.itu.minitwit.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlowBodiesTest {

    private final SlowBodies bodies = new SlowBodies(2);

    @Test
    void there_are_only_so_many_places() {
        assertThat(bodies.take()).isPresent();
        assertThat(bodies.take()).isPresent();

        assertThat(bodies.take()).isEmpty();
    }

    @Test
    void a_place_that_was_left_is_free() {
        bodies.take().orElseThrow();
        bodies.take().orElseThrow().leave();

        assertThat(bodies.take()).isPresent();
        assertThat(bodies.take()).isEmpty();
    }

    @Test
    void a_place_is_left_once_however_often_it_is_told() {
        bodies.take().orElseThrow();
        SlowBodies.Place place = bodies.take().orElseThrow();
        place.leave();
        place.leave();

        assertThat(bodies.take()).isPresent();
        place.leave();
        assertThat(bodies.take()).isEmpty();
    }
}
