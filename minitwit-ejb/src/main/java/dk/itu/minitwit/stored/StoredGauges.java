package dk.itu.minitwit.stored;

import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.stored.StoredRepository.Stored;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/**
 * Gauges of stored rows. A timer reads them every 15 seconds, so that a scrape never waits for the database; a gauge
 * shows their age.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StoredGauges {

    private static final Logger LOG = System.getLogger(StoredGauges.class.getName());

    private record Reading(Stored stored, Instant at) {}

    @Inject
    StoredRepository repository;

    @Inject
    Metrics metrics;

    @Inject
    Clock clock;

    private volatile Reading last;

    @PostConstruct
    void start() {
        register("minitwit_stored_users", "Users in the database", Stored::users);
        register("minitwit_stored_messages", "Messages in the database, without flagged ones", Stored::messages);
        register("minitwit_stored_follows", "Follows in the database", Stored::follows);
        register("minitwit_latest", "The number of the simulator's last request", Stored::latest);
        metrics.gauge(
                "minitwit_stored_age_seconds",
                "Time since minitwit_stored_* and minitwit_latest were read",
                this::ageSeconds);
        read();
    }

    /** While the database is unavailable, the gauges keep the last values and their age grows. */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void read() {
        try {
            last = new Reading(repository.read(), clock.instant());
        } catch (RuntimeException unavailable) {
            LOG.log(Level.DEBUG, "Cannot read the gauges of stored rows", unavailable);
        }
    }

    private void register(String name, String description, ToLongFunction<Stored> figure) {
        metrics.gauge(name, description, () -> {
            Reading known = last;
            return known == null ? Double.NaN : (double) figure.applyAsLong(known.stored());
        });
    }

    private double ageSeconds() {
        Reading known = last;
        return known == null
                ? Double.NaN
                : Duration.between(known.at(), clock.instant()).toMillis() / (double) TimeUnit.SECONDS.toMillis(1);
    }
}
