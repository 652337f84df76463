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
 * The server's settings: the commands in {@code *.asadmin}, which are run before it opens a port. Payara itself only warns of a command
 * that fails, and serves without what it would have set; here it ends the start.
 */
final class BootCommandFiles {

    private static final String ADDRESS =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=";

    private final BootCommands commands = new BootCommands();
    private final List<String> refused = new ArrayList<>();

    private BootCommandFiles() {}

    /** @param address that the HTTP listener is bound to */
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
                refused.add(String.join(" ", command.getArguments()) + ": " + result.getOutput());
            }
        }
    }

    /** @throws ServerFailure with the first command that failed */
    void check() throws ServerFailure {
        if (!refused.isEmpty()) {
            throw new ServerFailure("The server refuses a setting: " + refused.get(0), null);
        }
    }
}
