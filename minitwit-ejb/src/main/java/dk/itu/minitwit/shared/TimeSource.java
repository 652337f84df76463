package dk.itu.minitwit.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The application's clock in UTC. Tests replace it. */
@ApplicationScoped
public class TimeSource {

    @Produces
    static Clock clock() {
        return Clock.systemUTC();
    }
}
