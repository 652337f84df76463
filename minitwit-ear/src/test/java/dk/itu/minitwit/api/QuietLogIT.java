package dk.itu.minitwit.api;

import static dk.itu.minitwit.api.SimulatorApi.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.system.MiniTwitProcess;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Client errors are not logged, so that clients cannot fill the log. */
@OwnInstallation
class QuietLogIT extends ApiCases {

    private static final String SECRET = "a password nobody else uses";

    @ArquillianResource
    private MiniTwitProcess minitwit;

    private void assertQuiet(Runnable requests) {
        String before = minitwit.output();
        requests.run();
        assertThat(minitwit.output().substring(before.length())).isEmpty();
    }

    @Test
    void on_taken_usernames() {
        String name = user();

        assertQuiet(() -> api.register(name, "a@b", SECRET).assertError(400));
    }

    @Test
    void on_refused_requests() {
        String name = user();

        assertQuiet(() -> {
            api.register(name, "", SECRET).assertError(400);
            api.postTo(messagesOf(name), "not json").assertError(400);
            api.postTo(messagesOf(name), "{\"content\":\"\\u0000\"}").assertError(400);
            api.get(messagesOf("nobody of this name")).assertError(404);
            api.get("/nothing").assertError(404);
            api.send(api.anonymous("/msgs")).assertError(403);
            // Jersey would look for form fields and find the query.
            api.send(api.bare(messagesOf(name) + "?latest=1")
                            .header("Authorization", SimulatorApi.AUTHORIZATION)
                            .header("Content-Type", "application/x-www-form-urlencoded"))
                    .assertOk();
        });
    }

    @Test
    void on_successful_requests() {
        String name = freshName();
        String other = user();

        assertQuiet(() -> {
            api.register(name, "a@b", SECRET).assertDone();
            api.post(name, "hello").assertDone();
            api.follow(name, other).assertDone();
            api.unfollow(name, other).assertDone();
        });
    }
}
