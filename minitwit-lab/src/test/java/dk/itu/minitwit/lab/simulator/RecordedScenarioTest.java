package dk.itu.minitwit.lab.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the course's scenario, which is not part of the project. */
class RecordedScenarioTest {

    @Test
    void reads_the_recorded_scenario() {
        Optional<Path> file = shared("minitwit_scenario.csv");
        assumeTrue(
                file.isPresent(),
                "skipped: there is no ../shared/data/minitwit_scenario.csv; -Dminitwit.shared=DIR names another place");

        List<Action> actions = Scenario.read(file.orElseThrow()).actions();
        Map<Verb, Long> verbs = actions.stream().collect(Collectors.groupingBy(Action::verb, Collectors.counting()));
        Duration recorded = actions.stream().map(Action::delay).reduce(Duration.ZERO, Duration::plus);

        assertThat(actions).hasSize(25_922).last().extracting(Action::id).isEqualTo(25_921);
        assertThat(verbs)
                .containsEntry(Verb.REGISTER, 200L)
                .containsEntry(Verb.TWEET, 11_306L)
                .containsEntry(Verb.FOLLOW, 9_751L)
                .containsEntry(Verb.UNFOLLOW, 4_665L);
        assertThat(recorded).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61));
    }

    private static Optional<Path> shared(String name) {
        String given = System.getProperty("minitwit.shared");
        Path here = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        Stream<Path> places = given == null
                ? Stream.iterate(here, place -> place != null, Path::getParent).map(place -> place.resolve("shared"))
                : Stream.of(Path.of(given));
        return places.map(place -> place.resolve("data").resolve(name))
                .filter(Files::isReadable)
                .findFirst();
    }
}
