package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.web.page.FormFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The views of the pages and their parts. */
class ViewsTest {

    @ParameterizedTest
    @MethodSource("views")
    void have_their_texts_in_the_bundle(Path view) throws Exception {
        String texts = elements(view)
                .flatMap(element -> nodes(element.getChildNodes()))
                .filter(node -> node.getNodeType() == Node.TEXT_NODE)
                .map(text -> text.getTextContent().replaceAll("#\\{[^}]*}", ""))
                .reduce("", String::concat);

        assertThat(texts).doesNotContainPattern("\\p{L}");
    }

    @Test
    void have_the_fields_that_the_code_reads() throws Exception {
        List<Element> all = views().flatMap(ViewsTest::elements).toList();

        assertThat(all.stream().map(element -> element.getAttribute("name")))
                .contains(FormFields.CSRF, FormFields.COMPOSE_KEY, FormFields.NEXT, FormFields.DRAFT);
        assertThat(all.stream()
                        .filter(element -> element.getTagName().equals("h:inputTextarea"))
                        .map(field ->
                                ((Element) field.getParentNode()).getAttribute("id") + ":" + field.getAttribute("id")))
                .contains(FormFields.COMPOSE_TEXT);
    }

    /** Left and right are the other way round in some languages. */
    @Test
    void have_styles_for_both_directions_of_writing() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/webapp/WEB-INF/assets"))) {
            for (Path style :
                    files.filter(file -> file.toString().endsWith(".css")).toList()) {
                assertThat(Files.readString(style))
                        .as(style.toString())
                        .doesNotContainPattern(
                                "(?<!--)\\b(?:left|right)\\s*:|(?:align|float|clear)[\\w-]*: *(?:left|right)|border-radius:[^;]* [^;]* [^;]* ");
            }
        }
    }

    static Stream<Path> views() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp/WEB-INF"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList().stream();
        }
    }

    private static Stream<Element> elements(Path view) {
        try {
            return nodes(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(view.toFile())
                            .getElementsByTagName("*"))
                    .map(Element.class::cast);
        } catch (Exception unreadable) {
            throw new AssertionError(view.toString(), unreadable);
        }
    }

    private static Stream<Node> nodes(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(list::item);
    }
}
