package dk.itu.minitwit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.follow.FollowService;
import dk.itu.minitwit.http.LargeAnswer;
import dk.itu.minitwit.message.MessageService;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.simulator.LatestService;
import dk.itu.minitwit.timeline.MessageList;
import dk.itu.minitwit.timeline.MessagePiece;
import dk.itu.minitwit.timeline.TimelineService;
import dk.itu.minitwit.user.Registration;
import dk.itu.minitwit.user.RegistrationService;
import dk.itu.minitwit.user.UserView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calls of the resources to the services, and the responses. */
class ResourcesTest {

    private final List<String> calls = new ArrayList<>();
    private final List<Long> taken = new ArrayList<>();

    private final LargeAnswer memory = new LargeAnswer() {
        @Override
        public void take(long bytes) {
            taken.add(bytes);
        }
    };

    @Test
    void latest_is_the_stored_number() {
        LatestResource resource = new LatestResource();
        resource.latest = new LatestService() {
            @Override
            public long read() {
                return 4711;
            }
        };

        assertThat(resource.latest().latest()).isEqualTo(4711);
    }

    @Test
    void a_registration_is_passed_on() {
        RegistrationResource resource = new RegistrationResource();
        resource.registrations = new RegistrationService() {
            @Override
            public UserView register(Registration registration) {
                calls.add(registration.username() + ' ' + registration.email() + ' ' + registration.password());
                return null;
            }
        };

        resource.register(body("username", "Ann", "email", "a@b", "pwd", "secret"));

        assertThat(calls).containsExactly("Ann a@b secret");
    }

    // Messages

    private final MessagesResource messages = messages();

    private MessagesResource messages() {
        MessagesResource resource = new MessagesResource();
        resource.memory = memory;
        resource.timelines = new TimelineService() {
            @Override
            public MessagePiece read(MessageList list, int maxBytes) {
                calls.add(list.limit() + " of " + list.author());
                return new MessagePiece(List.of(), null);
            }
        };
        resource.messages = new MessageService() {
            @Override
            public void post(String author, String text) {
                calls.add(author + ": " + text);
            }
        };
        return resource;
    }

    @Test
    void messages_are_of_all_or_of_one() {
        assertThat(messages.newest("5").isWhole()).isTrue();
        assertThat(messages.newestBy("Ann", null).isWhole()).isTrue();

        assertThat(calls).containsExactly("5 of null", "100 of Ann");
    }

    @Test
    void a_message_is_posted() {
        messages.post("Ann", body("content", "Hej"));
        messages.post("Ann", body());

        assertThat(calls).containsExactly("Ann: Hej", "Ann: null");
    }

    // Follows

    private final FollowersResource followers = followers();

    private FollowersResource followers() {
        FollowersResource resource = new FollowersResource();
        resource.memory = memory;
        resource.follows = new FollowService() {
            @Override
            public void follow(String follower, String followee) {
                calls.add(follower + " follows " + followee);
            }

            @Override
            public void unfollow(String follower, String followee) {
                calls.add(follower + " unfollows " + followee);
            }

            @Override
            public List<String> followedBy(String username, int limit) {
                return List.of(username, "first " + limit);
            }
        };
        return resource;
    }

    @Test
    void follows_are_listed() {
        assertThat(followers.follows("Ann", "100").follows()).containsExactly("Ann", "first 100");
        assertThat(taken).as("memory for a list of usual length").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"101, 413696", "1000, 4096000", "5000, 4096000"})
    void a_long_list_of_follows_takes_memory_first(String limit, long bytes) {
        followers.follows("Ann", limit);

        assertThat(taken).containsExactly(bytes);
    }

    @Test
    void follow_counts_before_unfollow() {
        followers.change("Ann", body("follow", "Bo"));
        followers.change("Ann", body("unfollow", "Bo"));
        followers.change("Ann", body("follow", "Bo", "unfollow", "Cy"));
        followers.change("Ann", body("follow", null, "unfollow", "Cy"));

        assertThat(calls).containsExactly("Ann follows Bo", "Ann unfollows Bo", "Ann follows Bo", "Ann unfollows Cy");
    }

    @Test
    void a_change_without_follow_or_unfollow_is_refused() {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> followers.change("Ann", body()))
                .withMessageContaining("follow and unfollow")
                .extracting(BusinessException::kind)
                .isEqualTo(ErrorKind.INVALID);
        assertThat(calls).isEmpty();
    }

    private static RequestBody body(String... namesAndTexts) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            texts.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return new RequestBody(texts, Set.of());
    }
}
