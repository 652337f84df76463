package dk.itu.minitwit.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where MiniTwit listens. */
class HttpOptions {

    private static final int MAX_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "HTTP port (default: ${DEFAULT-VALUE}).")
    int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Listen address (default: ${DEFAULT-VALUE}); 0.0.0.0 for all networks of this machine.")
    String address;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    /** @throws ParameterException if the port is none */
    HttpAddress address() {
        if (port < 1 || port > MAX_PORT) {
            throw new ParameterException(spec.commandLine(), "--port takes a number from 1 to " + MAX_PORT + ".");
        }
        return new HttpAddress(address, port);
    }
}
