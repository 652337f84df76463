package dk.itu.minitwit.lab;

import dk.itu.minitwit.cli.CommandGroup;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import dk.itu.minitwit.lab.bench.BenchCommand;
import dk.itu.minitwit.lab.bench.FillCommand;
import dk.itu.minitwit.lab.conform.ConformCommand;
import dk.itu.minitwit.lab.faults.FaultsCommand;
import dk.itu.minitwit.lab.replay.ReplayCommand;
import dk.itu.minitwit.lab.simulate.SimulateCommand;
import java.util.List;

/** The laboratory commands, which load and break a MiniTwit. {@code ServiceLoader} finds this class. */
public final class Laboratory implements CommandGroup {

    @Override
    public String heading() {
        return "Laboratory";
    }

    @Override
    public List<Object> commands() {
        return List.of(
                new SimulateCommand(),
                new ReplayCommand(),
                new ConformCommand(),
                new FillCommand(new DatabaseOptions()),
                new BenchCommand(),
                new FaultsCommand());
    }
}
