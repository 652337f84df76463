package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.api.SimulatorApi;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acknowledged writes survive every kind of stop. */
class RestartIT {

    private static final int TERMINATED = 143;

    @TempDir
    Path data;

    private MiniTwitProcess start() {
        return MiniTwitProcess.start(Launch.of(data));
    }

    private static SimulatorApi apiOf(MiniTwitProcess minitwit) {
        return new SimulatorApi(URI.create(minitwit.baseUrl()));
    }

    private static void assertAllThere(MiniTwitProcess minitwit, int latest) {
        SimulatorApi api = apiOf(minitwit);
        assertThat(api.latest()).isEqualTo(latest);
        assertThat(api.messagesBy("Ann Bo")).containsExactly("hello");
        assertThat(api.followedBy("Ann Bo")).containsExactly("Bo Ann");
    }

    @Test
    void everything_survives_a_stop_and_a_crash() {
        try (MiniTwitProcess first = start()) {
            assertThat(first.output()).isEqualTo("MiniTwit is ready: http://127.0.0.1:" + first.port() + "\n");
            assertNothingCounted(first);
            SimulatorApi api = apiOf(first);
            assertThat(api.latest()).isEqualTo(-1);
            api.register("Ann Bo", "a@b", "p").assertDone();
            api.register("Bo Ann", "a@b", "p").assertDone();
            api.post("Ann Bo", "hello").assertDone();
            api.follow("Ann Bo", "Bo Ann").assertDone();
            api.moveLatest(77);

            assertThat(first.stop()).isIn(0, TERMINATED);
        }
        try (MiniTwitProcess second = start()) {
            assertAllThere(second, 77);
            apiOf(second).moveLatest(78);

            second.kill();

            try (MiniTwitProcess third = start()) {
                assertAllThere(third, 78);
                assertRefusesSecond();
                assertAllThere(third, 78);
            }
        }
    }

    /** The requests of the warm-up are not counted. */
    private static void assertNothingCounted(MiniTwitProcess minitwit) {
        Exposition metrics =
                Exposition.parse(Http.get(minitwit.baseUrl() + "/metrics").body());
        assertThat(metrics.samples())
                .isNotEmpty()
                .allSatisfy((series, value) -> assertThat(isOwnCount(series) ? value : 0)
                        .as(series.toString())
                        .isZero());
    }

    private static boolean isOwnCount(Exposition.Series series) {
        String name = series.name();
        return name.startsWith("minitwit_") && (name.endsWith("_total") || name.endsWith("_count"));
    }

    /** One process holds a data directory; another one reports that and changes nothing. */
    private void assertRefusesSecond() {
        try (MiniTwitProcess second = MiniTwitProcess.launch(Launch.of(data))) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.output().lines())
                    .singleElement()
                    .asString()
                    .contains("is in use by another MiniTwit", "--data");
        }
    }
}
