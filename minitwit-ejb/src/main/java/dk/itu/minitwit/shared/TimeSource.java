package dk.itu.minitwit.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The application's one clock: UTC. Tests put another in its place. */
@ApplicationScoped
public class TimeSource {

    @Produces
    static Clock clock() {
        return Clock.systemUTC();
    }
}
