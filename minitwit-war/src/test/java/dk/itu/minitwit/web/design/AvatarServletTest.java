package dk.itu.minitwit.web.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

class AvatarServletTest {

    private static final String DOT = "·";

    @Test
    void draws_the_same_picture_for_the_same_name() {
        assertThat(AvatarServlet.draw(new String("Roger Histand".toCharArray())))
                .isEqualTo(AvatarServlet.draw("Roger Histand"))
                .isNotEqualTo(AvatarServlet.draw("Roger Histann"));
    }

    @Test
    void tells_names_apart_by_colours_and_shapes() throws Exception {
        Set<String> colours = new HashSet<>();
        Set<String> pictures = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            String picture = AvatarServlet.draw("user " + i);
            colours.add(colour(picture));
            pictures.add(picture);
        }

        assertThat(pictures).hasSize(200);
        assertThat(colours)
                .hasSize(24)
                .allMatch(colour -> colour.matches("hsl\\((\\d|[1-9]\\d|[12]\\d\\d|3[0-5]\\d),42%,34%\\)"));
    }

    /** Colours derive from a hash, which may be any integer. */
    @ParameterizedTest
    @ValueSource(strings = {"polygenelubricants", "\uFFFF\uFFFF\uFFFF\uFFFF\uFFFF\uFFFF", "DESIGNING WORKHOUSES"})
    void has_a_colour_for_extreme_hashes(String name) throws Exception {
        assertThat(colour(AvatarServlet.draw(name))).matches("hsl\\(\\d{1,3},42%,34%\\)");
    }

    @ParameterizedTest
    @CsvSource({"anna, A", "Anna, A", "ørsted, Ø", "ß, S", "ŉ, ʼ", "9lives, 9", "жук, Ж", "李, 李", "𐐨, 𐐀"})
    void shows_the_first_letter_as_a_capital(String name, String letter) throws Exception {
        assertThat(letter(AvatarServlet.draw(name))).isEqualTo(letter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</text></svg>",
                "\"",
                "'",
                "&amp;",
                "]]>",
                "%s%d",
                " ",
                "\u0000",
                "\u202E",
                "\u3164",
                "\u115F",
                "🍓",
                "\uD83C",
                "\uDF53",
                "\uD83C🍓"
            })
    void shows_a_dot_where_there_is_no_letter_whatever_the_name(String name) throws Exception {
        assertThat(letter(AvatarServlet.draw(name))).isEqualTo(DOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a<script>", "a\"onload=\"x", "a&b", "a\u0000", "a\uD83C", "李🍓"})
    void writes_ASCII_only_and_nothing_of_the_rest_of_a_name(String name) throws Exception {
        String picture = AvatarServlet.draw(name);

        assertThat(picture).isEqualToIgnoringNewLines(picture.replaceAll("[^\\x20-\\x7E\\n]", "?"));
        assertThat(parse(picture).getElementsByTagName("*").getLength()).isEqualTo(4);
    }

    private static String letter(String picture) throws Exception {
        return parse(picture).getElementsByTagName("text").item(0).getTextContent();
    }

    private static String colour(String picture) throws Exception {
        Node rectangle = parse(picture).getElementsByTagName("rect").item(0);
        return ((Element) rectangle).getAttribute("fill");
    }

    private static Element parse(String picture) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture)))
                .getDocumentElement();
    }
}
