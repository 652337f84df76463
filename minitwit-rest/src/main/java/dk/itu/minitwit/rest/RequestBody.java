package dk.itu.minitwit.rest;

import jakarta.ws.rs.BadRequestException;
import java.util.Map;
import java.util.Set;

/**
 * The JSON object of a request: its string members.
 *
 * @param texts the string members, with null for a JSON null
 * @param others the names of members of other types
 */
record RequestBody(Map<String, String> texts, Set<String> others) {

    /**
     * A string member, or null when it is missing or null.
     *
     * @throws BadRequestException when the member has another type
     */
    String text(String name) {
        if (others.contains(name)) {
            throw new BadRequestException();
        }
        return texts.get(name);
    }
}
