package dk.itu.minitwit.web.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private final Assets assets = new Assets();

    @Test
    void gives_a_changed_file_another_address() {
        add("a {}");
        String before = assets.path("base.css");
        add("a {}");
        assertThat(assets.path("base.css")).isEqualTo(before).matches("/assets/[0-9a-f]{12}/base\\.css");

        add("b {}");
        assertThat(assets.path("base.css")).isNotEqualTo(before);
    }

    @Test
    void finds_files_by_their_whole_address_only() {
        add("a {}");

        assertThat(assets.at(assets.path("base.css")))
                .hasValueSatisfying(asset -> assertThat(asset.type()).isEqualTo("text/css"));
        assertThat(assets.at("/assets/base.css")).isEmpty();
        assertThat(assets.at("/assets/000000000000/base.css")).isEmpty();
        assertThat(assets.at(assets.path("base.css") + "/../base.css")).isEmpty();
    }

    @Test
    void knows_no_file_that_is_not_there() {
        assertThatIllegalArgumentException().isThrownBy(() -> assets.path("base.css"));
    }

    private void add(String content) {
        assets.add("base.css", "text/css", content.getBytes(StandardCharsets.UTF_8));
    }
}
