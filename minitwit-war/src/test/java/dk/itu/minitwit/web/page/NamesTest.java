package dk.itu.minitwit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    private final Names names = new Names();

    NamesTest() {
        names.texts = Texts.in(Language.ENGLISH);
    }

    @Test
    void stand_in_texts_as_they_are() {
        assertThat(names.in("timeline.user", "Bo Ek")).isEqualTo("Bo Ek's Timeline");
        assertThat(names.markup("timeline.user", "Bo Ek")).isEqualTo("<bdi>Bo Ek</bdi>&#39;s Timeline");
    }

    @Test
    void break_out_of_no_text() {
        assertThat(names.markup("follow.title", "<b>{0}'")).isEqualTo("Follow <bdi>&lt;b&gt;{0}&#39;</bdi>?");
    }

    @Test
    void show_hidden_characters() {
        assertThat(names.in("follow.title", "an\u202Ena")).isEqualTo("Follow an\u27E8U+202E\u27E9na?");
        assertThat(names.markup("follow.title", "an\u200Bna")).isEqualTo("Follow <bdi>an\u27E8U+200B\u27E9na</bdi>?");
    }
}
