package dk.itu.minitwit.lab.bench;

import java.time.Duration;

/** Clients that each send the next request as soon as the last one is answered: never more at once than clients. */
record ClosedLoad(int clients) implements Load {

    @Override
    public Measurement run(Workers workers, Duration duration) throws InterruptedException {
        return Load.run(clients, workers, System::nanoTime, System.nanoTime(), duration);
    }
}
