package dk.itu.minitwit.cli.bench;

import java.time.Duration;

/** How it was measured. */
record BenchSettings(String url, int clients, int rounds, Duration duration, Duration warmUp) {

    @Override
    public String toString() {
        return "%s, %d clients, %d rounds of %d s after %d s of warm-up"
                .formatted(url, clients, rounds, duration.toSeconds(), warmUp.toSeconds());
    }
}
