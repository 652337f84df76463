package dk.itu.minitwit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpAddressTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false",
        "127.0.0.2, false",
        "localhost, false",
        "::1, false",
        "0.0.0.0, true",
        "::, true",
        "192.0.2.1, true"
    })
    void is_public_when_other_machines_may_reach_it(String host, boolean isPublic) {
        assertThat(new HttpAddress(host, 8080).isPublic()).isEqualTo(isPublic);
    }
}
