package dk.itu.minitwit.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import dk.itu.minitwit.timeline.MessageView;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles: the service with its repository and database. */
class ProfileServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.emptyForEachTest();

    private final TestData data = new TestData(DATABASE);
    private final ProfileService profiles = new ProfileService();
    private long anna;
    private long bo;

    @BeforeEach
    void prepare() throws SQLException {
        profiles.profiles = new ProfileRepository();
        profiles.profiles.entityManager = DATABASE.entityManager();
        anna = data.user("anna");
        bo = data.user("bo");
    }

    @Test
    void a_new_user_has_zeros() {
        assertThat(profiles.of("anna", ProfileService.ANONYMOUS))
                .isEqualTo(new ProfileView(anna, "anna", 0, 0, 0, false));
    }

    @Test
    void counts_visible_rows() throws SQLException {
        data.message(anna, "one", Instant.EPOCH);
        data.flag(data.message(anna, "two", Instant.EPOCH));
        data.message(bo, "three", Instant.EPOCH);
        data.follow(anna, bo);
        data.follow(anna, anna);

        assertThat(profiles.of("anna", ProfileService.ANONYMOUS))
                .isEqualTo(new ProfileView(anna, "anna", 1, 2, 1, false));
    }

    @Test
    void tells_a_reader_whether_he_follows() throws SQLException {
        data.follow(anna, bo);

        assertThat(profiles.of("bo", anna).followed()).isTrue();
        assertThat(profiles.of("anna", bo).followed()).isFalse();
    }

    @Test
    void has_what_the_user_says() {
        assertThat(profiles.text(anna)).isEqualTo(ProfileText.NONE);

        profiles.setText(anna, ProfileText.typed("  Anna  \n A. ", "🍓".repeat(160), "https://example.org/a?b=c#d"));

        ProfileText text = new ProfileText("Anna A.", "🍓".repeat(160), "https://example.org/a?b=c#d");
        assertThat(profiles.text(anna)).isEqualTo(text);
        assertThat(profiles.of("anna", bo).text()).isEqualTo(text);
        assertThat(profiles.of("bo", anna).text()).isEqualTo(ProfileText.NONE);
        profiles.setText(anna, ProfileText.typed(" ", "\u200B", null));
        assertThat(profiles.of("anna", bo).text()).isEqualTo(ProfileText.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "example.org",
                "https://",
                "https:///path",
                "https://bank.example@evil.example",
                "https://a\\b",
                "https://example.org/\u202Egpj",
                "https://example.org/?a=\"b\"",
                "https://example.org/a b"
            })
    void links_to_pages_of_the_web_only(String link) {
        assertRefused("link", ProfileText.typed("", "", link));
    }

    @Test
    void refuses_texts_that_are_too_long_or_cannot_be_stored() {
        assertRefused("displayName", ProfileText.typed("x".repeat(51), "", ""));
        assertRefused("biography", ProfileText.typed("", "x".repeat(161), ""));
        assertRefused("link", ProfileText.typed("", "", "https://" + "x".repeat(248)));
        assertRefused("displayName", ProfileText.typed("a\u0000", "", ""));
        assertRefused("biography", ProfileText.typed("", "a\uD83C", ""));
        assertThat(profiles.text(anna)).isEqualTo(ProfileText.NONE);
    }

    @Test
    void shows_the_pinned_message_while_it_can_be_seen() throws SQLException {
        long one = data.message(anna, "one", Instant.EPOCH);
        long two = data.message(anna, "two", Instant.EPOCH);
        data.like(bo, two);
        assertThat(profiles.of("anna", bo).pinned()).isNull();

        profiles.pin(anna, one);
        profiles.pin(anna, two);
        MessageView pinned = profiles.of("anna", bo).pinned();
        assertThat(pinned.text()).isEqualTo("two");
        assertThat(pinned.context().liked()).isTrue();
        profiles.unpin(anna, one);
        assertThat(profiles.of("anna", bo).pinned()).isNotNull();
        data.flag(two);
        assertThat(profiles.of("anna", bo).pinned()).isNull();
        profiles.pin(anna, one);
        DATABASE.execute("DELETE FROM messages WHERE id = ?", one);
        assertThat(profiles.of("anna", bo).pinned()).isNull();
    }

    @Test
    void pins_own_messages_only() throws SQLException {
        long theirs = data.message(bo, "theirs", Instant.EPOCH);
        long hidden = data.message(anna, "hidden", Instant.EPOCH);
        data.flag(hidden);

        for (long id : new long[] {theirs, hidden, hidden + 1}) {
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> profiles.pin(anna, id))
                    .extracting(BusinessException::kind)
                    .isEqualTo(ErrorKind.NOT_FOUND);
        }
        profiles.unpin(anna, theirs);
        assertThat(DATABASE.number("SELECT count(*) FROM profiles")).isZero();
    }

    private void assertRefused(String field, ProfileText text) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> profiles.setText(anna, text))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(ErrorKind.INVALID))
                .extracting(BusinessException::field)
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "Anna", "", "anna\u0000", "\uD83C"})
    void knows_no_such_user(String name) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> profiles.of(name, anna))
                .withMessage("There is no such user")
                .extracting(BusinessException::kind)
                .isEqualTo(ErrorKind.NOT_FOUND);
    }
}
