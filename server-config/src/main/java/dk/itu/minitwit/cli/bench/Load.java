package dk.itu.minitwit.cli.bench;

import java.time.Duration;
import java.util.List;

/** A manner of sending requests. */
@FunctionalInterface
interface Load {

    /** Sends these over and over for that long, and waits for the last answers. */
    Measurement run(List<byte[]> requests, Duration duration) throws InterruptedException;
}
