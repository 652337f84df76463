package dk.itu.minitwit.lab.simulate;

import dk.itu.minitwit.lab.simulator.Action;

/** Called by the replay's own thread after each request; a slow listener delays the next request. */
@FunctionalInterface
public interface ReplayListener {

    void answered(Action action, Outcome outcome);
}
