package dk.itu.minitwit.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.simulator.LatestService;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseReadinessTest {

    private static final String WARMING_UP = "minitwit.warming-up";

    private final CountingLatest latest = new CountingLatest();
    private final DatabaseReadiness readiness = new DatabaseReadiness();

    private static final class CountingLatest extends LatestService {

        private int reads;
        private RuntimeException failure;

        @Override
        public long read() {
            reads++;
            if (failure != null) {
                throw failure;
            }
            return 1;
        }
    }

    /** A builder that supports a name and a status only. */
    private static final class Builder extends HealthCheckResponseBuilder {

        private String name;
        private boolean isUp;

        @Override
        public HealthCheckResponseBuilder name(String given) {
            name = given;
            return this;
        }

        @Override
        public HealthCheckResponseBuilder withData(String key, String value) {
            return this;
        }

        @Override
        public HealthCheckResponseBuilder withData(String key, long value) {
            return this;
        }

        @Override
        public HealthCheckResponseBuilder withData(String key, boolean value) {
            return this;
        }

        @Override
        public HealthCheckResponseBuilder up() {
            return status(true);
        }

        @Override
        public HealthCheckResponseBuilder down() {
            return status(false);
        }

        @Override
        public HealthCheckResponseBuilder status(boolean up) {
            isUp = up;
            return this;
        }

        @Override
        public HealthCheckResponse build() {
            return new HealthCheckResponse(name, isUp ? Status.UP : Status.DOWN, Optional.empty());
        }
    }

    DatabaseReadinessTest() {
        HealthCheckResponse.setResponseProvider(Builder::new);
        readiness.latest = latest;
    }

    @AfterEach
    void is_warm_again() {
        System.clearProperty(WARMING_UP);
    }

    @Test
    void is_up_when_the_database_can_be_read() {
        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void is_down_when_it_cannot() {
        latest.failure = new IllegalStateException("away");

        assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
    }

    /** The schema may not exist yet. */
    @Test
    void asks_for_nothing_before_the_application_is_warm() {
        System.setProperty(WARMING_UP, "true");

        assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(latest.reads).isZero();
    }
}
