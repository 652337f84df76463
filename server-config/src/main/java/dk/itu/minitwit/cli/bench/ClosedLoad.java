package dk.itu.minitwit.cli.bench;

import dk.itu.minitwit.cli.http.BaseUrl;
import java.time.Duration;

/** Clients that each send the next request as soon as the last one is answered: never more at once than clients. */
record ClosedLoad(BaseUrl base, int clients) implements Load {

    @Override
    public Measurement run(Requests requests, Duration duration) throws InterruptedException {
        return Load.run(base, clients, requests, System::nanoTime, System.nanoTime(), duration);
    }
}
