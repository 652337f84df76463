package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** A form of a page with the values of its fields. */
public record Form(String action, Map<String, String> fields) {

    static Form of(Element form) {
        assertThat(form.attr("method")).isEqualToIgnoringCase("post");
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], textarea[name]")) {
            fields.put(
                    field.attr("name"), field.tagName().equals("textarea") ? field.wholeText() : field.attr("value"));
        }
        return new Form(form.attr("action"), fields);
    }

    /** Sets fields by the ends of their names, which clients rely on. */
    Form with(Map<String, String> values) {
        Map<String, String> filled = new LinkedHashMap<>(fields);
        values.forEach((name, value) -> filled.put(nameEndingIn(name), value));
        return new Form(action, filled);
    }

    public Form withText(String text) {
        return with(Map.of("text", text));
    }

    /** Sent by a button with a name and a value. */
    Form pressed(String button, String value) {
        Map<String, String> filled = new LinkedHashMap<>(fields);
        filled.put(button, value);
        return new Form(action, filled);
    }

    /** With an invalid token. */
    Form expired() {
        Map<String, String> filled = new LinkedHashMap<>(fields);
        filled.put("csrf", "x".repeat(24));
        return new Form(action, filled);
    }

    Form without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(fields);
        fewer.remove(name);
        return new Form(action, fewer);
    }

    private String nameEndingIn(String end) {
        List<String> names = fields.keySet().stream()
                .filter(name -> lastPart(name).equals(end))
                .toList();
        assertThat(names).as("fields named %s", end).hasSize(1);
        return names.get(0);
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }
}
