package dk.itu.minitwit.lab.faults;

import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.cli.http.KeptConnection;
import dk.itu.minitwit.cli.http.SimulatorCredential;
import dk.itu.minitwit.lab.faults.Write.Outcome;
import dk.itu.minitwit.lab.simulator.Action;
import dk.itu.minitwit.lab.simulator.RequestWriter;
import dk.itu.minitwit.lab.simulator.Verb;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A client that registers users, posts messages and follows users, one unique write after the other, and records each
 * outcome. Like the simulator it retries nothing and opens a new connection per request.
 */
final class Writer extends Thread {

    private static final int REGISTRATION_EVERY = 20;
    private static final long PAUSE_MILLIS = 20;

    private final String name;
    private final AtomicInteger ids;
    private final Ledger ledger;
    private final RequestWriter requests;
    private final KeptConnection connection;
    private String followee;
    private int count;
    private volatile boolean ended;

    /**
     * @param name of its existing user
     * @param ids source of unique request ids
     * @param ledger receives every write
     */
    Writer(BaseUrl api, String name, AtomicInteger ids, Ledger ledger) {
        super(name);
        setDaemon(true);
        this.name = name;
        this.ids = ids;
        this.ledger = ledger;
        requests = new RequestWriter(api, SimulatorCredential.header(), false);
        connection = new KeptConnection(api);
    }

    /** Stops the client and waits for its request in flight. */
    void end() throws InterruptedException {
        ended = true;
        join();
    }

    @Override
    public void run() {
        try (connection) {
            while (!ended) {
                Write write = write(next());
                ledger.add(write);
                if (write.outcome() != Outcome.ACKNOWLEDGED) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private Action next() {
        int id = ids.incrementAndGet();
        count++;
        if (count % REGISTRATION_EVERY == 0) {
            return Action.register(id, "Registered by " + id, "faults@example.org", "a password");
        }
        if (followee != null) {
            String once = followee;
            followee = null;
            return Action.follow(id, name, once);
        }
        return Action.tweet(id, name, "Written by " + id);
    }

    /** Sends an action and returns its outcome. */
    Write write(Action action) {
        long sent = System.nanoTime();
        Outcome outcome = send(action);
        if (action.verb() == Verb.REGISTER && outcome == Outcome.ACKNOWLEDGED) {
            followee = action.user();
        }
        return new Write(action, outcome, sent, System.nanoTime());
    }

    private Outcome send(Action action) {
        try {
            int status = connection.send(requests.write(action), false);
            return status == 204 ? Outcome.ACKNOWLEDGED : Outcome.REFUSED;
        } catch (ConnectException refused) {
            return Outcome.UNCONNECTED;
        } catch (IOException broken) {
            return Outcome.UNANSWERED;
        }
    }
}
