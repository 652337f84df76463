package dk.itu.minitwit.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    @Test
    void reads_host_port_and_path() {
        assertThat(BaseUrl.parse("http://localhost:8080/api"))
                .isEqualTo(new BaseUrl(false, "localhost", 8080, "localhost:8080", "/api"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/api/", "http://localhost:8080/api//", "HTTP://localhost:8080/api"})
    void tolerates_slashes_at_the_end_and_capitals(String url) {
        assertThat(BaseUrl.parse(url)).isEqualTo(BaseUrl.parse("http://localhost:8080/api"));
    }

    @ParameterizedTest
    @CsvSource({"http://minitwit.example/api, 80, false", "https://minitwit.example/api, 443, true"})
    void knows_the_default_ports(String url, int port, boolean encrypted) {
        assertThat(BaseUrl.parse(url))
                .isEqualTo(new BaseUrl(encrypted, "minitwit.example", port, "minitwit.example", "/api"));
    }

    @Test
    void takes_addresses_names_with_underscores_and_no_path() {
        assertThat(BaseUrl.parse("http://[::1]:8080/api").host()).isEqualTo("[::1]");
        assertThat(BaseUrl.parse("http://minitwit_app:8080/api").host()).isEqualTo("minitwit_app");
        assertThat(BaseUrl.parse("http://10.0.0.7/").path()).isEmpty();
        assertThat(BaseUrl.parse("http://localhost/på/api").path()).isEqualTo("/p%C3%A5/api");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "localhost:8080/api            | it must begin with http:// or https://",
                "/api                          | it must begin with http:// or https://",
                "ftp://localhost/api           | it must begin with http:// or https://",
                "http:localhost                | it has no host",
                "http:///api                   | it has no host",
                "http://                       | it is not a URL",
                "http://local host/api         | it is not a URL",
                "http://localhost:http/api     | it is not a URL",
                "http://localhost:0/api        | the port must be between 1 and 65535",
                "http://localhost:65536/api    | the port must be between 1 and 65535",
                "http://me:pw@localhost/api    | it must have only a host, a port and a path",
                "http://localhost/api?latest=1 | it must have only a host, a port and a path",
                "http://localhost/api#top      | it must have only a host, a port and a path"
            })
    void rejects_invalid_base_urls(String url, String complaint) {
        assertThatThrownBy(() -> BaseUrl.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot use the URL " + url + ": " + complaint + ", like http://localhost:8080/api");
    }
}
