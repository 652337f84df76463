package dk.itu.minitwit.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Users as they are stored, and found again. */
@Timeout(60)
class UserRepositoryTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private UserRepository users;

    @BeforeEach
    void prepare() {
        users = repository(DATABASE.entityManager());
    }

    @Test
    void stores_a_user_and_finds_it_by_name_and_id() {
        long id = add(users, "Roger Histand").orElseThrow().id();

        UserRepository elsewhere = repository(DATABASE.anotherEntityManager());
        User found = elsewhere.byName("Roger Histand").orElseThrow();
        assertThat(found.id()).isEqualTo(id);
        assertThat(found.username()).isEqualTo("Roger Histand");
        assertThat(found.passwordHash()).isEqualTo("some hash");
        assertThat(elsewhere.byId(id)).isSameAs(found);
    }

    @Test
    void finds_no_user_by_an_unknown_name_or_id() throws SQLException {
        new TestData(DATABASE).user("anna");

        assertThat(users.byName("Anna")).isEmpty();
        assertThat(users.byName("anna' OR ''='")).isEmpty();
        assertThat(users.byId(4711)).isNull();
    }

    @Test
    void stores_nothing_when_the_name_was_a_deleted_user_s() throws SQLException {
        DATABASE.execute("SELECT delete_user(?)", new TestData(DATABASE).user("anna"));

        assertThat(add(users, "anna")).isEmpty();
        assertThat(registrations(users)
                        .addUnlikeOthers(new Registration("Anna", "a@b", "p"), "some hash", false, false))
                .isEmpty();
        assertThat(add(users, "Anna")).isPresent();
    }

    @Test
    void stores_nothing_when_the_name_is_taken() throws SQLException {
        new TestData(DATABASE).user("anna");

        assertThat(add(users, "anna")).isEmpty();

        assertThat(DATABASE.column("SELECT password_hash FROM users")).containsExactly("none");
    }

    @Test
    void gives_the_name_to_the_first_of_two_concurrent_transactions() throws Exception {
        EntityManager first = DATABASE.anotherEntityManager();
        CompletableFuture<Optional<UserView>> second = TestDatabase.inTransaction(first, () -> {
            assertThat(add(repository(first), "anna")).isPresent();
            // Waits for the first transaction's commit.
            return CompletableFuture.supplyAsync(() -> add(users, "anna"));
        });

        assertThat(second.get(30, TimeUnit.SECONDS)).isEmpty();
        assertThat(DATABASE.number("SELECT count(*) FROM users")).isEqualTo(1);
    }

    @Test
    void gives_the_name_to_the_second_when_the_first_fails() throws Exception {
        EntityManager first = DATABASE.anotherEntityManager();
        List<CompletableFuture<Optional<UserView>>> second = new ArrayList<>();
        assertThatIllegalStateException()
                .isThrownBy(() -> TestDatabase.inTransaction(first, () -> {
                    assertThat(add(repository(first), "anna")).isPresent();
                    second.add(CompletableFuture.supplyAsync(() -> add(users, "anna")));
                    throw new IllegalStateException();
                }));

        assertThat(second.get(0).get(30, TimeUnit.SECONDS)).isPresent();
        assertThat(DATABASE.number("SELECT count(*) FROM users")).isEqualTo(1);
    }

    @Test
    void passes_other_failures_on_as_they_are() {
        assertThatThrownBy(() -> add(users, "")).isInstanceOf(PersistenceException.class);
    }

    @Test
    void keeps_an_address_that_another_user_has_too() throws SQLException {
        add(users, "anna");
        add(users, "bo");

        assertThat(DATABASE.column("SELECT email FROM users")).containsExactly("test@test", "test@test");
    }

    private static UserRepository repository(EntityManager entityManager) {
        UserRepository repository = new UserRepository();
        repository.entityManager = entityManager;
        return repository;
    }

    private static Optional<UserView> add(UserRepository users, String name) {
        return registrations(users).add(new Registration(name, "test@test", "secret"), "some hash");
    }

    private static RegistrationRepository registrations(UserRepository users) {
        RegistrationRepository registrations = new RegistrationRepository();
        registrations.entityManager = users.entityManager;
        return registrations;
    }
}
