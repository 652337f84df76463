package dk.itu.minitwit.rest;

import dk.itu.minitwit.timeline.MessageView;

/**
 * A message as the simulator's clients read it; {@link MessagesWriter} writes it.
 *
 * @param publishedAt in seconds since 1970, UTC
 */
record SimulatorMessage(String content, long publishedAt, String user) {

    static SimulatorMessage of(MessageView message) {
        return new SimulatorMessage(message.text(), message.publishedAt().getEpochSecond(), message.author());
    }
}
