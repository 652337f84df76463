package dk.itu.minitwit.lab.bench;

import java.time.Duration;

/**
 * The parameters of a benchmark.
 *
 * @param rate requests per second of all clients together; 0 for unlimited
 * @param burst interval between bursts of all clients; zero for none
 */
record BenchSettings(
        String url, int clients, int rate, Duration burst, int rounds, Duration duration, Duration warmUp) {

    /** The load that these parameters describe. */
    Load load() {
        if (!burst.isZero()) {
            return Load.inBursts(clients, burst);
        }
        return rate == 0 ? Load.closed(clients) : Load.atRate(clients, rate);
    }

    @Override
    public String toString() {
        return "%s, %d clients%s, %d rounds of %d s after %d s of warm-up"
                .formatted(url, clients, pace(), rounds, duration.toSeconds(), warmUp.toSeconds());
    }

    private String pace() {
        if (!burst.isZero()) {
            return " at once every " + burst.toSeconds() + " s";
        }
        return rate == 0 ? "" : " at " + rate + " requests/s";
    }
}
