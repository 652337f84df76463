package dk.itu.minitwit.system;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.api.SimulatorApi;
import dk.itu.minitwit.api.V1Api;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database: each sees the other's writes, and a revoked key is of no use on either. */
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
                revoke(one, two, V1Api.key(database, "Ann", "admin"), database);
            }
        }
    }

    private static void writeAndRead(MiniTwitProcess writer, MiniTwitProcess reader, int number) {
        post(writer, "/msgs/Ann?latest=" + number, "{\"content\":\"message " + number + ".\"}");
        assertThat(Http.get(reader.baseUrl() + "/api/latest").body()).isEqualTo("{\"latest\":" + number + "}");
        assertThat(Http.get(reader.baseUrl() + "/api/msgs/Ann?no=1").body()).contains("message " + number + ".");
        assertThat(Http.get(reader.baseUrl() + "/Ann").body()).contains("message " + number + ".");
    }

    /** The other node has used the key, so it would have remembered it. */
    private static void revoke(MiniTwitProcess node, MiniTwitProcess other, String key, RunningDatabase database) {
        V1Api here = V1Api.with(new SimulatorApi(URI.create(node.baseUrl())), key);
        V1Api there = V1Api.with(new SimulatorApi(URI.create(other.baseUrl())), key);
        assertThat(there.get("/account/keys").status()).isEqualTo(200);

        here.delete("/account/keys/" + database.number("SELECT max(id) FROM access_keys"))
                .assertDone();

        assertThat(there.get("/account/keys").status()).isEqualTo(401);
        assertThat(here.get("/account/keys").status()).isEqualTo(401);
    }

    private static void post(MiniTwitProcess node, String path, String json) {
        assertThat(Http.post(node.baseUrl() + "/api" + path, json).statusCode()).isEqualTo(204);
    }
}
