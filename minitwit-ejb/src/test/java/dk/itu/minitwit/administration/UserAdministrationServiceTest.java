package dk.itu.minitwit.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.user.Role;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UserAdministrationServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private Desk moderator;
    private Desk administrator;

    @BeforeEach
    void prepare() throws SQLException {
        moderator = new Desk(DATABASE, Role.MODERATOR);
        administrator = new Desk(DATABASE, Role.ADMINISTRATOR);
        Desk.user(DATABASE, "ann", "user");
        Desk.user(DATABASE, "mo", "moderator");
        Desk.user(DATABASE, "root", "administrator");
    }

    @Test
    void finds_users_by_the_beginning_of_the_name_page_by_page() throws SQLException {
        for (int i = 10; i < 65; i++) {
            Desk.user(DATABASE, "bo" + i, "user");
        }

        UserPage first = moderator.users.find(UserFilter.ALL, "bo", "");
        UserPage second = moderator.users.find(UserFilter.ALL, "bo", first.next());

        assertThat(names(first)).hasSize(50).startsWith("bo10").endsWith("bo59");
        assertThat(names(second)).containsExactly("bo60", "bo61", "bo62", "bo63", "bo64");
        assertThat(second.next()).isNull();
        assertThat(names(moderator.users.find(UserFilter.ALL, "B", ""))).isEmpty();
        assertThat(names(moderator.users.find(UserFilter.ALL, "\0", ""))).isEmpty();
        assertThat(names(moderator.users.find(UserFilter.IN_CHARGE, "", ""))).containsExactly("mo", "root");
    }

    @Test
    void suspends_with_a_reason_and_lifts_it() throws SQLException {
        act(() -> moderator.users.suspend(id("ann"), "spam", Desk.NOW.plusSeconds(60), Desk.HERE));

        assertThat(DATABASE.column("SELECT suspension_reason || session_generation FROM users WHERE username = 'ann'"))
                .containsExactly("spam1");
        act(() -> moderator.users.suspend(id("ann"), "more spam", null, Desk.HERE));
        assertThat(names(moderator.users.find(UserFilter.SUSPENDED, "", ""))).containsExactly("ann");
        assertThat(moderator.users.show(id("ann")).suspensionReason()).isEqualTo("more spam");
        act(() -> moderator.users.unsuspend(id("ann"), Desk.HERE));

        assertThat(moderator.users.show(id("ann")).isSuspended()).isFalse();
        assertThat(audit())
                .containsExactly(
                        "eva|192.0.2.1|user-suspend|ann||until 2026-02-03T04:06:06Z: spam",
                        "eva|192.0.2.1|user-suspend|ann||without an end: more spam",
                        "eva|192.0.2.1|user-unsuspend|ann|more spam|no");
    }

    @Test
    void refuses_a_suspension_without_a_reason_or_in_the_past() throws SQLException {
        for (String reason : new String[] {null, "", " ", "x".repeat(501), "\0"}) {
            Desk.assertRefused(
                    ErrorKind.INVALID, () -> act(() -> moderator.users.suspend(id("ann"), reason, null, Desk.HERE)));
        }
        Desk.assertRefused(
                ErrorKind.INVALID, () -> act(() -> moderator.users.suspend(id("ann"), "spam", Desk.NOW, Desk.HERE)));
        assertThat(audit()).isEmpty();
    }

    @Test
    void changes_users_of_a_lesser_role_only() throws SQLException {
        for (String name : List.of("mo", "root")) {
            Desk.assertRefused(
                    ErrorKind.FORBIDDEN, () -> act(() -> moderator.users.suspend(id(name), "x", null, Desk.HERE)));
            Desk.assertRefused(ErrorKind.FORBIDDEN, () -> act(() -> moderator.users.unsuspend(id(name), Desk.HERE)));
        }
        Desk.assertRefused(
                ErrorKind.FORBIDDEN, () -> act(() -> administrator.users.expirePassword(id("root"), Desk.HERE)));
        Desk.assertRefused(ErrorKind.FORBIDDEN, () -> act(() -> administrator.users.signOut(id("root"), Desk.HERE)));
        Desk.assertRefused(
                ErrorKind.FORBIDDEN, () -> act(() -> administrator.users.delete(id("root"), "root", Desk.HERE)));
        Desk.assertRefused(ErrorKind.NOT_FOUND, () -> act(() -> administrator.users.signOut(4711, Desk.HERE)));

        assertThat(DATABASE.column("SELECT sum(session_generation)::text FROM users"))
                .containsExactly("0");
        assertThat(audit()).isEmpty();
    }

    @Test
    void ends_sessions_asks_for_a_password_and_deletes() throws SQLException {
        act(() -> administrator.users.signOut(id("mo"), Desk.HERE));
        act(() -> administrator.users.expirePassword(id("mo"), Desk.HERE));
        assertThat(DATABASE.column(
                        "SELECT session_generation || ' ' || password_expired FROM users WHERE username = 'mo'"))
                .containsExactly("2 true");
        Desk.assertRefused(ErrorKind.INVALID, () -> act(() -> administrator.users.delete(id("mo"), "m", Desk.HERE)));

        act(() -> administrator.users.delete(id("mo"), "mo", Desk.HERE));

        assertThat(DATABASE.column("SELECT username FROM users ORDER BY id")).containsExactly("ann", "root");
        assertThat(DATABASE.column("SELECT username FROM deleted_users")).containsExactly("mo");
        assertThat(audit())
                .containsExactly(
                        "eva|192.0.2.1|user-sign-out|mo||",
                        "eva|192.0.2.1|user-password-expire|mo||",
                        "eva|192.0.2.1|user-delete|mo|moderator|");
    }

    @Test
    void hides_shows_and_deletes_messages_and_logs_no_text() throws SQLException {
        DATABASE.execute(
                "INSERT INTO messages (author_id, text, published_at) SELECT id, 'secret words', now() FROM users");
        long id = moderator.messages.newest(false, 0).get(0).id();

        act(() -> moderator.messages.setHidden(id, true, Desk.HERE));
        act(() -> moderator.messages.setHidden(id, true, Desk.HERE));
        assertThat(moderator.messages.newest(true, 0))
                .extracting(MessageLine::id)
                .containsExactly(id);
        assertThat(moderator.messages.newest(false, id)).hasSize(2);
        act(() -> moderator.messages.setHidden(id, false, Desk.HERE));
        act(() -> administrator.messages.delete(id, Desk.HERE));

        Desk.assertRefused(ErrorKind.NOT_FOUND, () -> moderator.messages.show(id));
        List<AuditLine> entries = administrator.audit.find("", "", 0);
        assertThat(entries)
                .extracting(AuditLine::action)
                .containsExactly("message-delete", "message-unhide", "message-hide");
        assertThat(entries.toString()).doesNotContain("secret");
        assertThat(administrator.audit.find("message-hide", "eva", 0)).hasSize(1);
        assertThat(administrator.audit.find("", "nobody", 0)).isEmpty();
        assertThat(administrator.audit.find("", "", entries.get(2).id())).isEmpty();
        Instant first = entries.get(2).at();
        assertThat(entries.get(0).at()).isAfterOrEqualTo(first);
    }

    private static void act(Runnable action) {
        DATABASE.inTransaction(action);
    }

    private static long id(String name) {
        try {
            return Long.parseLong(DATABASE.column("SELECT id::text FROM users WHERE username = '" + name + "'")
                    .get(0));
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<String> names(UserPage page) {
        return page.users().stream().map(UserLine::username).toList();
    }

    private static List<String> audit() throws SQLException {
        return DATABASE.column(
                "SELECT concat_ws('|', actor, address, action, target, coalesce(before, ''), coalesce(after, '')) FROM audit_log ORDER BY id");
    }
}
