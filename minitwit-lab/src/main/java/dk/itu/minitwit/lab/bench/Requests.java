package dk.itu.minitwit.lab.bench;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What the clients of a workload ask for, each for itself and without end. */
@FunctionalInterface
interface Requests {

    /**
     * The requests of one client, the next with each call.
     *
     * @param client from 0 on
     * @param clients how many there are
     */
    Supplier<Request> of(int client, int clients);

    /** One after the other, and from the beginning again. Each client begins elsewhere: they shall not ask for the same at once. */
    static Requests inTurn(List<Request> requests) {
        return (client, clients) -> new Supplier<>() {

            private int next = client * requests.size() / clients;

            @Override
            public Request get() {
                return requests.get(next++ % requests.size());
            }
        };
    }

    /** Now of these, now of those: as often as the percentages say, which add up to 100. */
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
