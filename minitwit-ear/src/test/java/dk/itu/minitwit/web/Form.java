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
        // A browser sends the one button that is pressed.
        boolean hasButtons = form.select("input[type=submit]").size() > 1;
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            if (hasButtons && field.attr("type").equals("submit")) {
                continue;
            }
            fields.put(field.attr("name"), field.tagName().equals("textarea") ? field.wholeText() : valueOf(field));
        }
        for (Element list : form.select("select[name]")) {
            fields.put(list.attr("name"), list.select("option[selected]").attr("value"));
        }
        return new Form(form.attr("action"), fields);
    }

    private static String valueOf(Element field) {
        return field.tagName().equals("select")
                ? field.select("option[selected]").attr("value")
                : field.attr("value");
    }

    /** Sets fields by the ends of their names, which clients rely on. */
    Form with(Map<String, String> values) {
        Map<String, String> filled = new LinkedHashMap<>(fields);
        values.forEach((name, value) -> filled.put(nameEndingIn(name), value));
        return new Form(action, filled);
    }

    /** Sets fields by the ends of their names, also those that the form chooses by a list. */
    Form filledWith(Map<String, String> values) {
        Map<String, String> filled = new LinkedHashMap<>(fields);
        values.forEach((name, value) -> fields.keySet().stream()
                .filter(field -> lastPart(field).equals(name))
                .forEach(field -> filled.put(field, value)));
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
