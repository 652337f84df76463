package dk.itu.minitwit.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {

    /** The secret and codes of RFC 6238, appendix B, with six digits instead of eight. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void are_those_of_the_standard(long seconds, String code) {
        assertThat(OneTimeCodes.at(Instant.ofEpochSecond(seconds), SECRET)).isEqualTo(code);
    }

    @Test
    void of_the_step_before_and_after_are_right_and_others_wrong() {
        Instant now = Instant.ofEpochSecond(1_000_000);
        for (int steps = -3; steps <= 3; steps++) {
            String code = OneTimeCodes.at(now.plusSeconds(30L * steps), SECRET);
            assertThat(OneTimeCodes.step(code, SECRET, now).isPresent())
                    .as("%d steps away", steps)
                    .isEqualTo(Math.abs(steps) <= 1);
        }
        assertThat(OneTimeCodes.step("", SECRET, now)).isEmpty();
    }

    @Test
    void are_offered_to_programs_by_an_address() {
        assertThat(OneTimeCodes.address("Bo & Co", SECRET))
                .isEqualTo(
                        "otpauth://totp/MiniTwit%3ABo%20%26%20Co?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=MiniTwit");
    }

    @Test
    void need_secrets_that_differ() {
        assertThat(OneTimeCodes.newSecret()).hasSize(20).isNotEqualTo(OneTimeCodes.newSecret());
    }

    @Test
    void base_32_keeps_leading_zeros() {
        assertThat(Base32.encode(HexFormat.of().parseHex("0000000001"))).isEqualTo("AAAAAAAB");
        assertThat(Base32.encode("foobarfoob".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("MZXW6YTBOJTG633C");
    }

    @Test
    void recovery_codes_are_ten_and_hashed_as_a_user_may_type_them() {
        List<String> codes = RecoveryCodes.next();

        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}"));
        assertThat(RecoveryCodes.hash(" " + codes.get(0).toLowerCase().replace("-", " ")))
                .isEqualTo(RecoveryCodes.hash(codes.get(0)))
                .isNotEqualTo(RecoveryCodes.hash(codes.get(1)));
    }

    @Test
    void a_picture_has_nothing_but_squares() {
        assertThat(QrPicture.of("otpauth://totp/x", "label"))
                .matches("<svg [^<>]*><path [^<>]*/><path fill=\"#000\" d=\"(M\\d+ \\d+h1v1h-1z)+\"/></svg>");
    }
}
