package dk.itu.minitwit.lab.simulate;

/** Time that passes only by sleeping. Starts shortly before an overflow of the nanoseconds. */
class FakeTicker implements Ticker {

    private long now = Long.MAX_VALUE - 1_000;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void sleep(long nanos) {
        now += nanos;
    }
}
