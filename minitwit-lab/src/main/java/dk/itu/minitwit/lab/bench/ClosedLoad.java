package dk.itu.minitwit.lab.bench;

import java.time.Duration;

/** Closed loop: each client sends its next request as soon as the last one is answered. */
record ClosedLoad(int clients) implements Load {

    @Override
    public Measurement run(Workers workers, Duration duration) throws InterruptedException {
        return Load.run(clients, workers, System::nanoTime, System.nanoTime(), duration);
    }
}
