package dk.itu.minitwit.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

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
        long id = DATABASE.inTransaction(() -> users.add(user("Roger Histand")).id());

        UserRepository elsewhere = repository(DATABASE.anotherEntityManager());
        User found = elsewhere.byName("Roger Histand").orElseThrow();
        assertThat(found.id()).isEqualTo(id);
        assertThat(found.username()).isEqualTo("Roger Histand");
        assertThat(found.passwordHash()).isEqualTo("some hash");
        assertThat(elsewhere.byId(id)).isSameAs(found);
        elsewhere.entityManager.close();
    }

    @Test
    void finds_nobody_by_an_unknown_name_or_id() throws SQLException {
        new TestData(DATABASE).user("anna");

        assertThat(users.byName("Anna")).isEmpty();
        assertThat(users.byName("anna' OR ''='")).isEmpty();
        assertThat(users.byId(4711)).isNull();
    }

    @Test
    void tells_a_conflict_when_the_name_is_taken_and_stores_nothing() throws SQLException {
        new TestData(DATABASE).user("anna");

        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> DATABASE.inTransaction(() -> users.add(user("anna"))))
                .withMessage("The username is already taken")
                .extracting(BusinessException::kind)
                .isEqualTo(ErrorKind.CONFLICT);

        assertThat(DATABASE.column("SELECT password_hash FROM users")).containsExactly("none");
    }

    @Test
    void tells_a_conflict_to_whoever_comes_second_while_the_first_is_not_done() throws SQLException {
        EntityManager first = DATABASE.anotherEntityManager();
        first.getTransaction().begin();
        repository(first).add(user("anna"));

        CompletableFuture<User> second =
                CompletableFuture.supplyAsync(() -> DATABASE.inTransaction(() -> users.add(user("anna"))));
        first.getTransaction().commit();
        first.close();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> second.get(30, TimeUnit.SECONDS))
                .withCauseInstanceOf(BusinessException.class);
        assertThat(DATABASE.number("SELECT count(*) FROM users")).isEqualTo(1);
    }

    @Test
    void passes_other_failures_on_as_they_are() {
        assertThatThrownBy(() -> DATABASE.inTransaction(() -> users.add(user(""))))
                .isInstanceOf(PersistenceException.class);
    }

    @Test
    void keeps_an_address_that_another_user_has_too() throws SQLException {
        DATABASE.inTransaction(() -> users.add(user("anna")));
        DATABASE.inTransaction(() -> users.add(user("bo")));

        assertThat(DATABASE.column("SELECT email FROM users")).containsExactly("test@test", "test@test");
    }

    private static UserRepository repository(EntityManager entityManager) {
        UserRepository repository = new UserRepository();
        repository.entityManager = entityManager;
        return repository;
    }

    private static User user(String name) {
        return new User(new Registration(name, "test@test", "secret"), "some hash");
    }
}
