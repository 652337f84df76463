package dk.itu.minitwit.lab.bench;

import java.time.Duration;

/**
 * How it was measured.
 *
 * @param rate requests a second, or 0 for as many as are answered
 * @param burst after how long all clients send at once again, or zero for each at its own pace
 */
record BenchSettings(
        String url, int clients, int rate, Duration burst, int rounds, Duration duration, Duration warmUp) {

    /** What this means to the clients. */
    Load load() {
        if (!burst.isZero()) {
            return PacedLoad.inBursts(clients, burst);
        }
        return rate == 0 ? new ClosedLoad(clients) : PacedLoad.atRate(clients, rate);
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
