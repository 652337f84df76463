package dk.itu.minitwit.web.front;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.web.Requests;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FacesRequestTest {

    private static final String STATE = "jakarta.faces.ViewState";
    private static final Map<String, String> SENT =
            Map.of(STATE, "x", "jakarta.faces.partial.ajax", "true", "compose", "compose", "compose:text", "hi");

    @Test
    void is_no_postback_unless_it_may_act() {
        FacesRequest request = new FacesRequest(Requests.withParameters(SENT), false);

        assertThat(request.getParameter(STATE)).isNull();
        assertThat(request.getParameterValues(STATE)).isNull();
        assertThat(request.getParameterMap()).containsOnlyKeys("compose", "compose:text");
        assertThat(Collections.list(request.getParameterNames())).containsExactlyInAnyOrder("compose", "compose:text");
        assertThat(request.getParameter("compose:text")).isEqualTo("hi");
    }

    @Test
    void has_the_one_state_that_there_is_when_it_may_act_whatever_was_sent() {
        for (Map<String, String> sent : List.of(SENT, Map.of("compose", "compose", "compose:text", "hi"))) {
            FacesRequest request = new FacesRequest(Requests.withParameters(sent), true);

            assertThat(request.getParameter(STATE)).isEqualTo("stateless");
            assertThat(request.getParameterMap()).containsOnlyKeys(STATE, "compose", "compose:text");
            assertThat(request.getParameter("jakarta.faces.partial.ajax")).isNull();
        }
    }
}
