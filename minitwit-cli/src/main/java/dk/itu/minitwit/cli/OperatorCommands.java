package dk.itu.minitwit.cli;

import dk.itu.minitwit.cli.audit.AuditCommand;
import dk.itu.minitwit.cli.database.DatabaseCommand;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import dk.itu.minitwit.cli.flag.FlagCommand;
import dk.itu.minitwit.cli.incident.IncidentCommand;
import dk.itu.minitwit.cli.legacy.ImportCommand;
import dk.itu.minitwit.cli.user.UserCommand;
import java.util.List;
import picocli.CommandLine.HelpCommand;

final class OperatorCommands implements CommandGroup {

    @Override
    public String heading() {
        return "Commands for operators";
    }

    @Override
    public List<Object> commands() {
        return List.of(
                new RunCommand(),
                new ImportCommand(new DatabaseOptions()),
                new FlagCommand(new DatabaseOptions()),
                new UserCommand(),
                new AuditCommand(),
                new IncidentCommand(),
                new DatabaseCommand(),
                new HelpCommand());
    }
}
