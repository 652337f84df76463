package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private static final String PROXY = "10.0.0.1";

    private final ClientAddress client = new ClientAddress();

    @Test
    void is_what_a_proxy_of_ours_saw() {
        client.proxies = Optional.of(new String[] {PROXY});

        assertThat(client.of(request(PROXY, "192.0.2.1"))).isEqualTo("192.0.2.1");
        assertThat(client.of(request(PROXY, "6.6.6.6, 192.0.2.1"))).isEqualTo("192.0.2.1");
        assertThat(client.of(request(PROXY, null))).isEqualTo(PROXY);
    }

    @Test
    void is_what_a_proxy_saw_that_is_known_by_name() {
        client.proxies = Optional.of(new String[] {"nobody.invalid", " localhost"});

        assertThat(client.of(request("127.0.0.1", "192.0.2.1"))).isEqualTo("192.0.2.1");
        assertThat(client.of(request("192.0.2.7", "192.0.2.1"))).isEqualTo("192.0.2.7");
    }

    @Test
    void is_the_peers_when_that_is_no_proxy_of_ours() {
        client.proxies = Optional.of(new String[] {PROXY});
        assertThat(client.of(request("192.0.2.7", "192.0.2.1"))).isEqualTo("192.0.2.7");

        client.proxies = Optional.of(new String[] {"", " "});
        assertThat(client.of(request("127.0.0.1", "192.0.2.1"))).isEqualTo("127.0.0.1");

        client.proxies = Optional.empty();
        assertThat(client.of(request("192.0.2.7", "192.0.2.1"))).isEqualTo("192.0.2.7");
    }

    private static HttpServletRequest request(String peer, String forwarded) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ClientAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> forwarded;
                    case "getRemoteAddr" -> peer;
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }
}
