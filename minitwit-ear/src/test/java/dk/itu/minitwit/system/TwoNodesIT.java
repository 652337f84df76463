package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database: each sees the other's writes. */
class TwoNodesIT {

    private static final int ROUNDS = 20;

    @TempDir
    Path first;

    @TempDir
    Path second;

    @Test
    void each_sees_the_others_writes_and_latest() {
        try (MiniTwitProcess one = MiniTwitProcess.start(Launch.of(first))) {
            RunningDatabase database = one.database();
            Launch beside = Launch.of(second).withDatabase(database.url(), database.user(), database.password());
            try (MiniTwitProcess two = MiniTwitProcess.start(beside)) {
                post(one, "/register", "{\"username\":\"Ann\",\"email\":\"a@b\",\"pwd\":\"p\"}");
                for (int i = 0; i < ROUNDS; i++) {
                    writeAndRead(i % 2 == 0 ? one : two, i % 2 == 0 ? two : one, i);
                }
            }
        }
    }

    private static void writeAndRead(MiniTwitProcess writer, MiniTwitProcess reader, int number) {
        post(writer, "/msgs/Ann?latest=" + number, "{\"content\":\"message " + number + ".\"}");
        assertThat(Http.get(reader.baseUrl() + "/api/latest").body()).isEqualTo("{\"latest\":" + number + "}");
        assertThat(Http.get(reader.baseUrl() + "/api/msgs/Ann?no=1").body()).contains("message " + number + ".");
        assertThat(Http.get(reader.baseUrl() + "/Ann").body()).contains("message " + number + ".");
    }

    private static void post(MiniTwitProcess node, String path, String json) {
        assertThat(Http.post(node.baseUrl() + "/api" + path, json).statusCode()).isEqualTo(204);
    }
}
