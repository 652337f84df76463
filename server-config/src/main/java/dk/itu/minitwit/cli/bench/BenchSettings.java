package dk.itu.minitwit.cli.bench;

import java.time.Duration;

/**
 * How it was measured.
 *
 * @param rate requests a second, or 0 for as many as are answered
 */
record BenchSettings(String url, int clients, int rate, int rounds, Duration duration, Duration warmUp) {

    @Override
    public String toString() {
        return "%s, %d clients%s, %d rounds of %d s after %d s of warm-up"
                .formatted(
                        url,
                        clients,
                        rate == 0 ? "" : " at " + rate + " requests/s",
                        rounds,
                        duration.toSeconds(),
                        warmUp.toSeconds());
    }
}
