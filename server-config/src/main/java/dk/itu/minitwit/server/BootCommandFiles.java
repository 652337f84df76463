package dk.itu.minitwit.server;

import fish.payara.boot.runtime.BootCommand;
import fish.payara.boot.runtime.BootCommands;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The server's settings: runs the commands in {@code *.asadmin} before the server opens a port. Payara would only log a
 * warning for a failed command and start without its setting; here a failed command ends the start.
 */
final class BootCommandFiles {

    private static final String ADDRESS =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=";

    private final BootCommands commands = new BootCommands();
    private final List<String> failures = new ArrayList<>();

    private BootCommandFiles() {}

    /** @param address the listen address of HTTP */
    static BootCommandFiles read(String address) throws IOException {
        Path config = Home.folder().resolve("config");
        BootCommandFiles files = new BootCommandFiles();
        files.commands.parseCommandScript(config.resolve("http.asadmin").toFile(), false);
        files.commands.add(new BootCommand("set", ADDRESS + address));
        files.commands.parseCommandScript(config.resolve("pool.asadmin").toFile(), false);
        return files;
    }

    void run(AdminCommandRunner server) {
        for (BootCommand command : commands.getCommands()) {
            ClusterCommandResult result = server.run(command.getCommand(), command.getArguments());
            if (result.getExitStatus() == ClusterCommandResult.ExitStatus.FAILURE) {
                failures.add(String.join(" ", command.getArguments()) + ": " + result.getOutput());
            }
        }
    }

    /** @throws ServerFailure with the first failed command */
    void check() throws ServerFailure {
        if (!failures.isEmpty()) {
            throw new ServerFailure("The server refuses a setting: " + failures.get(0), null);
        }
    }
}
