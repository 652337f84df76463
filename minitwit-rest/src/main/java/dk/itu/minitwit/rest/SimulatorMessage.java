package dk.itu.minitwit.rest;

import dk.itu.minitwit.timeline.MessageView;
import jakarta.json.bind.annotation.JsonbProperty;

/**
 * A message as the simulator's clients read it.
 *
 * @param publishedAt in seconds since 1970, UTC
 */
public record SimulatorMessage(
        String content, @JsonbProperty("pub_date") long publishedAt, String user) {

    static SimulatorMessage of(MessageView message) {
        return new SimulatorMessage(message.text(), message.publishedAt().getEpochSecond(), message.author());
    }
}
