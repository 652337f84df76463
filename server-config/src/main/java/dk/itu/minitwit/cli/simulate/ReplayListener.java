package dk.itu.minitwit.cli.simulate;

import dk.itu.minitwit.cli.simulator.Action;

/** Is told of each request of a replay, by the replay's own thread: what takes long here delays the next request. */
@FunctionalInterface
public interface ReplayListener {

    void answered(Action action, Outcome outcome);
}
