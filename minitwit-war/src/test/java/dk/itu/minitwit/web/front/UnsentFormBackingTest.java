package dk.itu.minitwit.web.front;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.web.Requests;
import dk.itu.minitwit.web.front.UnsentFormBacking.Field;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsentFormBackingTest {

    @ParameterizedTest
    @CsvSource({
        "register:username, username",
        "a:b:email, email",
        "text, text",
        "compose:text, text",
        "jakarta.faces.ViewState, jakarta.faces.ViewState",
        "'', ''",
        "form:, ''"
    })
    void calls_a_field_by_the_last_part_of_its_name(String name, String label) {
        assertThat(new Field(name, "x").label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "register:username, true, false, false",
        "register:email, true, false, false",
        "register:password, true, false, true",
        "register:password2, true, false, true",
        "settings:current, true, false, true",
        "compose:text, true, true, false",
        "compose:share, false, false, false",
        "jakarta.faces.ViewState, false, false, false",
        "text:other, false, false, false"
    })
    void knows_how_to_show_a_field(String name, boolean visible, boolean isLong, boolean password) {
        Field field = new Field(name, "x");

        assertThat(field.isVisible()).isEqualTo(visible);
        assertThat(field.isLong()).isEqualTo(isLong);
        assertThat(field.isPassword()).isEqualTo(password);
    }

    @Test
    void keeps_every_field_but_the_token_and_the_fields_of_faces() {
        UnsentFormBacking form = new UnsentFormBacking();
        form.request = Requests.request(
                "/anna", Map.of(), Map.of("compose:text", "<hi> 🍓", "csrf", "old", "jakarta.faces.ViewState", "v"));

        assertThat(form.getFields()).containsExactly(new Field("compose:text", "<hi> 🍓"));
        assertThat(form.getAction()).isEqualTo("/anna");
    }
}
