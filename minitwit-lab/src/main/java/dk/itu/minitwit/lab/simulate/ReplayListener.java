package dk.itu.minitwit.lab.simulate;

import dk.itu.minitwit.lab.simulator.Action;

/** Is told of each request of a replay, by the replay's own thread: what takes long here delays the next request. */
@FunctionalInterface
public interface ReplayListener {

    void answered(Action action, Outcome outcome);
}
