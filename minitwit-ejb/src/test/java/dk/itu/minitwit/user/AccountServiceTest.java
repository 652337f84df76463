package dk.itu.minitwit.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Account settings: the service with its repository and database. */
class AccountServiceTest {

    private static final String OLD = "correct horse";
    private static final String NEW = "battery staple";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private Services services;
    private UserView anna;

    @BeforeEach
    void prepare() {
        services = new Services(DATABASE);
        anna = services.register("anna", OLD);
        services.register("bo", OLD);
    }

    @Test
    void changes_the_password_and_ends_all_sessions_but_the_present_one() {
        UserView changed = changePassword(OLD, NEW);

        assertThat(services.accounts.standing(changed).isPresent()).isTrue();
        assertThat(services.accounts.standing(anna).isPresent()).isFalse();
        assertThat(services.signIn("anna", NEW)).isEqualTo(changed);
        Services.assertRefused(ErrorKind.UNAUTHENTICATED, "Invalid password", () -> services.signIn("anna", OLD));
        assertThat(services.signIn("bo", OLD)).as("nobody else's").isNotNull();
    }

    @Test
    void changes_nothing_without_the_current_password() throws SQLException {
        for (String wrong : new String[] {null, "Correct horse"}) {
            assertRefused("current", "The current password is wrong", () -> changePassword(wrong, NEW));
            assertRefused("current", "The current password is wrong", () -> changeEmail(wrong, "new@b"));
        }

        assertThat(services.accounts.standing(anna).isPresent()).isTrue();
        assertThat(DATABASE.column("SELECT DISTINCT email FROM users")).containsExactly("test@test");
    }

    @Test
    void tells_the_number_of_unseen_notices_with_the_session() throws SQLException {
        DATABASE.execute(
                "INSERT INTO messages (author_id, text, published_at, flagged)"
                        + " SELECT ?, 'hi', now(), n > 200 FROM generate_series(1, 210) n",
                anna.id());
        assertThat(services.accounts.standing(anna).orElseThrow().unseenNotices())
                .isEqualTo(0);

        DATABASE.execute("INSERT INTO notices (user_id, kind, actor_id, message_id, seen)"
                + " SELECT author_id, 'like', author_id, id, id <= 2 FROM messages WHERE id <= 5 OR flagged");
        assertThat(services.accounts.standing(anna).orElseThrow().unseenNotices())
                .as("without seen and hidden ones")
                .isEqualTo(3);

        DATABASE.execute("INSERT INTO notices (user_id, kind, actor_id, message_id)"
                + " SELECT author_id, 'reply', author_id, id FROM messages WHERE NOT flagged");
        assertThat(services.accounts.standing(anna).orElseThrow().unseenNotices())
                .isEqualTo(100);
        assertThat(services.accounts.standing(new UserView(anna.id(), "anna", 1)))
                .isEmpty();

        DATABASE.execute(
                "UPDATE notices SET actor_id = (SELECT id FROM users WHERE username = 'bo') WHERE kind = 'reply'");
        DATABASE.execute("INSERT INTO barriers SELECT ?, id, 'mute' FROM users WHERE username = 'bo'", anna.id());
        DATABASE.execute("INSERT INTO muted_words VALUES (?, 'two words'), (?, 'one')", anna.id(), anna.id());
        assertThat(services.accounts.standing(anna).orElseThrow().unseenNotices())
                .isEqualTo(3);
        assertThat(services.accounts.standing(anna).orElseThrow().mutedWords())
                .containsExactlyInAnyOrder("two words", "one");
    }

    @Test
    void throttles_guesses_of_the_current_password() {
        for (int i = 0; i < 5; i++) {
            assertRefused("current", "The current password is wrong", () -> changePassword("guess", NEW));
        }

        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> changePassword(OLD, NEW))
                .extracting(BusinessException::kind)
                .isEqualTo(ErrorKind.THROTTLED);
    }

    @Test
    void holds_a_new_password_against_the_policy() {
        assertRefused("password", "The password must have at least 8 characters", () -> changePassword(OLD, "short"));
    }

    @Test
    void does_not_undo_a_change_that_was_made_meanwhile() throws SQLException {
        String before = services.users.users.byId(anna.id()).passwordHash();
        services.storeHash("another");

        Services.assertRefused(
                ErrorKind.CONFLICT,
                "The password has been changed: sign in again",
                () -> services.users.changePassword(anna, before, "new"));
    }

    @Test
    void changes_the_e_mail_address() {
        changeEmail(OLD, "new@b");

        assertThat(services.accounts.email(anna)).isEqualTo("new@b");
        assertThat(services.accounts.standing(anna).isPresent()).isTrue();
        assertRefused("email", "You have to enter a valid email address", () -> changeEmail(OLD, "nowhere"));
    }

    @Test
    void ends_all_sessions() {
        services.accounts.signOutEverywhere(anna, Services.HERE);

        assertThat(services.accounts.standing(anna).isPresent()).isFalse();
        UserView again = services.signIn("anna", OLD);
        assertThat(services.accounts.standing(again).isPresent()).isTrue();
    }

    @Test
    void deletes_the_account_with_the_current_password() throws SQLException {
        assertRefused("current", "The current password is wrong", () -> delete("guess"));
        assertThat(services.accounts.standing(anna).isPresent()).isTrue();

        delete(OLD);

        assertThat(services.accounts.standing(anna).isPresent()).isFalse();
        assertThat(DATABASE.column("SELECT username FROM users")).containsExactly("bo");
        Services.assertRefused(ErrorKind.UNAUTHENTICATED, "Invalid username", () -> services.signIn("anna", OLD));
        Services.assertRefused(
                ErrorKind.CONFLICT, "The username is already taken", () -> services.register("anna", OLD));
    }

    @Test
    void deletes_nobody_with_a_role() throws SQLException {
        for (String role : new String[] {"moderator", "administrator"}) {
            DATABASE.execute("UPDATE users SET role = ?", role);

            Services.assertRefused(
                    ErrorKind.FORBIDDEN,
                    "Moderators and administrators cannot delete their accounts here: ask an operator",
                    () -> delete(OLD));
        }
        assertThat(services.accounts.standing(anna).isPresent()).isTrue();
    }

    @Test
    void deletes_nobody_whose_password_or_role_was_changed_meanwhile() throws SQLException {
        String before = services.users.users.byId(anna.id()).passwordHash();

        assertConflict(anna.id(), "another");
        DATABASE.execute("UPDATE users SET role = 'moderator'");
        assertConflict(anna.id(), before);

        assertThat(services.accounts.standing(anna).isPresent()).isTrue();
    }

    private void assertConflict(long id, String hash) {
        Services.assertRefused(
                ErrorKind.CONFLICT,
                "The account has been changed: sign in again",
                () -> services.users.delete(id, hash));
    }

    private void delete(String current) {
        services.accounts.delete(anna, current, Services.HERE);
    }

    @Test
    void has_no_session_without_a_user() {
        assertThat(services.accounts.standing(new UserView(4711, "nobody", 0)).isPresent())
                .isFalse();
    }

    private UserView changePassword(String current, String renewed) {
        return services.accounts.changePassword(anna, current, renewed, Services.HERE);
    }

    private void changeEmail(String current, String email) {
        services.accounts.changeEmail(anna, current, email, Services.HERE);
    }

    private static void assertRefused(String field, String message, Runnable work) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(work::run)
                .withMessage(message)
                .extracting(BusinessException::field)
                .isEqualTo(field);
    }
}
