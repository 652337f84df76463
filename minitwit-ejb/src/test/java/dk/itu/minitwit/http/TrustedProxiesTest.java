package dk.itu.minitwit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    private static final String PROXY = "10.0.0.1";

    private final TrustedProxies client = new TrustedProxies();

    @Test
    void is_the_address_that_a_trusted_proxy_forwards() {
        client.proxies = Optional.of(new String[] {PROXY});

        assertThat(client.clientOf(PROXY, "192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(client.clientOf(PROXY, "6.6.6.6, 192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(client.clientOf(PROXY, null)).isEqualTo(PROXY);
    }

    @Test
    void is_the_address_that_a_proxy_trusted_by_name_forwards() {
        client.proxies = Optional.of(new String[] {"nobody.invalid", " localhost"});

        assertThat(client.clientOf("127.0.0.1", "192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(client.clientOf("192.0.2.7", "192.0.2.1")).isEqualTo("192.0.2.7");
    }

    @Test
    void is_the_peers_when_that_is_no_proxy_of_ours() {
        client.proxies = Optional.of(new String[] {PROXY});
        assertThat(client.clientOf("192.0.2.7", "192.0.2.1")).isEqualTo("192.0.2.7");

        client.proxies = Optional.of(new String[] {"", " "});
        assertThat(client.clientOf("127.0.0.1", "192.0.2.1")).isEqualTo("127.0.0.1");

        client.proxies = Optional.empty();
        assertThat(client.clientOf("192.0.2.7", "192.0.2.1")).isEqualTo("192.0.2.7");
    }

    @Test
    void a_network_is_an_address_or_the_first_half_of_a_longer_one() {
        assertThat(TrustedProxies.networkOf("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(TrustedProxies.networkOf("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(TrustedProxies.networkOf("2001:db8:1:2::1"))
                .isNotEqualTo(TrustedProxies.networkOf("2001:db8:1:3::1"));
        assertThat(TrustedProxies.networkOf("::1")).isEqualTo("0:0:0:0:0:0:0:0/64");
        assertThat(TrustedProxies.networkOf("no:address")).isEqualTo("no:address");
    }
}
