package dk.itu.minitwit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiRouteTest {

    @ParameterizedTest
    @CsvSource({
        "/latest, LATEST",
        "/latest/, LATEST",
        "/register, REGISTER",
        "/msgs, MESSAGES",
        "/msgs/, MESSAGES",
        "/msgs/Roger%20Histand, MESSAGES_OF_USER",
        "/msgs/ann/, MESSAGES_OF_USER",
        "/msgs/a%2Fb, MESSAGES_OF_USER",
        "/fllws/latest, FOLLOWS_OF_USER",
        "/fllws/x, FOLLOWS_OF_USER",
        "/fllws, OTHER",
        "/fllws/, OTHER",
        "/msgs/ann/1, OTHER",
        "/msgs//, OTHER",
        "/fllws/ann/bo, OTHER",
        "/Latest, OTHER",
        "/register/ann, OTHER",
        "/nothing, OTHER",
        "/, OTHER",
        "'', OTHER"
    })
    void an_address_has_one_route(String path, ApiRoute route) {
        assertThat(ApiRoute.of(path)).isEqualTo(route);
    }
}
