package dk.itu.minitwit.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.itu.minitwit.TestData;
import dk.itu.minitwit.TestDatabase;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
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
