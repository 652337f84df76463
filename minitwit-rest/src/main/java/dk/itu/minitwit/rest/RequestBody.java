package dk.itu.minitwit.rest;

import jakarta.ws.rs.BadRequestException;
import java.util.Map;
import java.util.Set;

/**
 * The members of a request's JSON object.
 *
 * @param texts the string members; null for a JSON null
 * @param others the names of members of other types
 */
public record RequestBody(Map<String, String> texts, Set<String> others) {

    /**
     * A string member, or null if it is missing or null.
     *
     * @throws BadRequestException if the member has another type
     */
    String text(String name) {
        if (others.contains(name)) {
            throw new BadRequestException();
        }
        return texts.get(name);
    }
}
