package dk.itu.minitwit.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.itu.minitwit.arquillian.Deployments;
import dk.itu.minitwit.arquillian.MiniTwitContainerConfiguration;
import dk.itu.minitwit.follow.FollowService;
import dk.itu.minitwit.message.MessageService;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.timeline.MessageList;
import dk.itu.minitwit.timeline.TimelineService;
import dk.itu.minitwit.user.Registration;
import dk.itu.minitwit.user.RegistrationService;
import dk.itu.minitwit.user.SignInService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Concurrency and failures of services inside the server, with its transactions and its pool. */
@ExtendWith(ArquillianExtension.class)
@DisabledIfSystemProperty(named = MiniTwitContainerConfiguration.BASE_URL, matches = ".+")
class ServiceRacesIT {

    private static final int AT_ONCE = 8;

    @Inject
    RegistrationService registrations;

    @Inject
    SignInService signIns;

    @Inject
    FollowService follows;

    @Inject
    MessageService messages;

    @Inject
    TimelineService timelines;

    @Deployment
    static Archive<?> application() {
        return Deployments.applicationWith(ServiceRacesIT.class, AtOnce.class, ServerDatabase.class);
    }

    private static Registration registration(String name) {
        return new Registration(name, "ann@example.com", "secret");
    }

    private String user() {
        String name = UUID.randomUUID().toString();
        AtOnce.untilThereIsRoom(() -> registrations.register(registration(name)));
        return name;
    }

    @Test
    void one_of_many_gets_the_name() {
        String name = UUID.randomUUID().toString();

        List<String> outcomes = AtOnce.run(AT_ONCE, () -> registrations.register(registration(name)));

        assertThat(outcomes).containsOnlyOnce(AtOnce.DONE);
        assertThat(outcomes).filteredOn(ErrorKind.CONFLICT.name()::equals).hasSize(AT_ONCE - 1);
        assertThat(ServerDatabase.count("SELECT count(*) FROM users WHERE username = ?", name))
                .isEqualTo(1);
        assertThat(signIns.signIn(name, "secret", "192.0.2.1", null).username()).isEqualTo(name);
    }

    @Test
    void many_follows_at_once_are_one() {
        String ann = user();
        String bo = user();

        List<String> outcomes = AtOnce.run(AT_ONCE, () -> follows.follow(ann, bo));

        assertThat(outcomes).containsOnly(AtOnce.DONE);
        assertThat(follows.followedBy(ann, 10)).containsExactly(bo);
        assertThat(ServerDatabase.count(
                        "SELECT count(*) FROM follows f JOIN users u ON u.id = f.follower_id WHERE u.username = ?",
                        ann))
                .isEqualTo(1);
    }

    @Test
    void many_unfollows_at_once_are_one() {
        String ann = user();
        String bo = user();
        follows.follow(ann, bo);

        List<String> outcomes = AtOnce.run(AT_ONCE, () -> follows.unfollow(ann, bo));

        assertThat(outcomes).containsOnly(AtOnce.DONE);
        assertThat(follows.followedBy(ann, 10)).isEmpty();
    }

    @Test
    void many_posts_at_once_are_many() {
        String ann = user();

        List<String> outcomes = AtOnce.run(AT_ONCE, () -> messages.post(ann, "hello"));

        assertThat(outcomes).containsOnly(AtOnce.DONE);
        assertThat(timelines
                        .read(MessageList.newestBy(ann, 100), Integer.MAX_VALUE)
                        .messages())
                .hasSize(AT_ONCE);
    }

    @Test
    void a_failed_registration_leaves_nothing() {
        String name = UUID.randomUUID().toString();

        assertThatThrownBy(() -> registrations.register(new Registration(name, "no address", "secret")))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID));

        assertThat(ServerDatabase.count("SELECT count(*) FROM users WHERE username = ?", name))
                .isZero();
        assertThatThrownBy(() -> timelines.read(MessageList.newestBy(name, 1), 1))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void a_refused_second_registration_changes_nothing() {
        String name = user();

        assertThatThrownBy(() -> AtOnce.untilThereIsRoom(
                        () -> registrations.register(new Registration(name, "other@example.com", "other"))))
                .hasMessage("The username is already taken");

        assertThat(ServerDatabase.count(
                        "SELECT count(*) FROM users WHERE username = ? AND email = 'ann@example.com'", name))
                .isEqualTo(1);
        assertThat(signIns.signIn(name, "secret", "192.0.2.1", null).username()).isEqualTo(name);
        assertThatThrownBy(() -> signIns.signIn(name, "other", "192.0.2.1", null))
                .hasMessage("Invalid password");
    }
}
