package dk.itu.minitwit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.0, true",
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.77/24, 192.0.2.1, true",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "10.0.0.0/9, 10.127.1.1, true",
        "10.0.0.0/9, 10.128.1.1, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, ::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "::1, ::1, true",
        "::1/128, 127.0.0.1, false",
        "192.0.2.0/24, localhost, false",
        "192.0.2.0/24, '', false"
    })
    void contains_the_addresses_of_its_prefix(String network, String address, boolean contained) {
        assertThat(Network.parse(network).contains(address)).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "192.0.2.0/33",
                "192.0.2.0/",
                "192.0.2.0/-1",
                "192.0.2.0/24/8",
                "2001:db8::/129",
                "192.0.2/24",
                "/24"
            })
    void is_written_as_an_address_and_a_length(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Network.parse(text))
                .withMessageEndingWith(": " + text);
    }
}
