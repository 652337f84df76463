package dk.itu.minitwit.rest;

import jakarta.ws.rs.BadRequestException;
import java.util.Map;
import java.util.Set;

/**
 * The JSON object that a request carries, as far as anybody here asks: its texts.
 *
 * @param others the names of members that are neither texts nor null
 */
record RequestBody(Map<String, String> texts, Set<String> others) {

    /**
     * A text of the object, or null when it is missing or null.
     *
     * @throws BadRequestException when it is something else than a text
     */
    String text(String name) {
        if (others.contains(name)) {
            throw new BadRequestException();
        }
        return texts.get(name);
    }
}
