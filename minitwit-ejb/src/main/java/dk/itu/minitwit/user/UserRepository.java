package dk.itu.minitwit.user;

import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.shared.Failures;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;

@Dependent
class UserRepository {

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String BY_NAME = """
            SELECT u FROM User u WHERE u.username = :username
            """;

    @PersistenceContext
    EntityManager entityManager;

    Optional<User> byName(String username) {
        return entityManager
                .createQuery(BY_NAME, User.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    User byId(long id) {
        return entityManager.find(User.class, id);
    }

    /** Stores a new user. The unique constraint decides who was first, so two at the same time cannot both win. */
    User add(User user) {
        try {
            entityManager.persist(user);
            entityManager.flush();
            return user;
        } catch (PersistenceException failure) {
            if (Failures.sqlState(failure).filter(UNIQUE_VIOLATION::equals).isPresent()) {
                throw new BusinessException(ErrorKind.CONFLICT, "The username is already taken", failure);
            }
            throw failure;
        }
    }
}
