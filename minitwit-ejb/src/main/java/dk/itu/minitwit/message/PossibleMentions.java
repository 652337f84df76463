package dk.itu.minitwit.message;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The names that a text may mention, for a statement.
 *
 * @param names a line for each candidate name; a name may be repeated
 * @param places for each name, the number of its mention, joined by commas
 */
record PossibleMentions(String names, String places) {

    static PossibleMentions in(String text) {
        List<Set<String>> candidates = Mentions.candidatesByPlace(text);
        StringJoiner names = new StringJoiner("\n");
        StringJoiner places = new StringJoiner(",");
        for (int place = 0; place < candidates.size(); place++) {
            for (String name : candidates.get(place)) {
                names.add(name);
                places.add(Integer.toString(place));
            }
        }
        return new PossibleMentions(names.toString(), places.toString());
    }

    boolean isEmpty() {
        return names.isEmpty();
    }
}
