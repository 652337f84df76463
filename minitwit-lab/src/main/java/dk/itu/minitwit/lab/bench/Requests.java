package dk.itu.minitwit.lab.bench;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** The endless requests of each client of a workload. */
@FunctionalInterface
interface Requests {

    /**
     * A request in its wire format.
     *
     * @param status of the right answer
     * @param keeps whether the connection is kept after it
     */
    record Request(byte[] bytes, int status, boolean keeps) {}

    /**
     * The requests of one client; each call gives the next one.
     *
     * @param client its index, from 0
     * @param clients their number
     */
    Supplier<Request> of(int client, int clients);

    /** Repeats the requests in order. Each client starts at another one, so that not all request the same at once. */
    static Requests inTurn(List<Request> requests) {
        return (client, clients) -> new Supplier<>() {

            private int next = client * requests.size() / clients;

            @Override
            public Request get() {
                return requests.get(next++ % requests.size());
            }
        };
    }

    /** Mixes the parts at random by their percentages, which add up to 100. */
    static Requests mixed(List<Integer> percentages, List<Requests> parts) {
        return (client, clients) -> {
            Random random = new Random(client);
            List<Supplier<Request>> suppliers =
                    parts.stream().map(part -> part.of(client, clients)).toList();
            return () -> {
                int point = random.nextInt(100);
                int part = 0;
                while (point >= percentages.get(part)) {
                    point -= percentages.get(part);
                    part++;
                }
                return suppliers.get(part).get();
            };
        };
    }
}
