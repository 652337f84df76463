package dk.itu.minitwit.cli;

import dk.itu.minitwit.cli.database.Database;
import dk.itu.minitwit.cli.database.DatabaseOptions;
import dk.itu.minitwit.cli.database.DatabaseSettings;
import dk.itu.minitwit.cli.http.BaseUrl;
import dk.itu.minitwit.cli.http.SimulatorCredential;
import dk.itu.minitwit.server.InstanceFolder;
import dk.itu.minitwit.server.Server;
import dk.itu.minitwit.server.ServerFailure;
import dk.itu.minitwit.server.ServerSettings;
import dk.itu.minitwit.server.SharedNames;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs MiniTwit in the foreground until it is interrupted or terminated. */
@Command(
        name = "run",
        description = "Starts MiniTwit and its database in the foreground. Ctrl-C stops them.",
        mixinStandardHelpOptions = true,
        footer = {
            "%nTo use a PostgreSQL server instead of the embedded one, set these environment variables:",
            "MINITWIT_DB_URL (jdbc:postgresql://HOST/DATABASE), MINITWIT_DB_USER, MINITWIT_DB_PASSWORD.",
            "MINITWIT_DB_MIGRATION_USER and MINITWIT_DB_MIGRATION_PASSWORD: the role that owns and migrates the schema,",
            "if that is another role.",
            "MINITWIT_SIMULATOR_CREDENTIAL (USER:PASSWORD) is the credential of the API. A secret may be in a file:",
            "MINITWIT_DB_PASSWORD_FILE, MINITWIT_DB_MIGRATION_PASSWORD_FILE, MINITWIT_SIMULATOR_CREDENTIAL_FILE,",
            "MINITWIT_MAIL_PASSWORD_FILE.",
            "MINITWIT_SIMULATOR_ENABLED=false closes the API.",
            "MINITWIT_CLUSTER and MINITWIT_CLUSTER_PORT are the same as --cluster and --cluster-port.",
            "MINITWIT_LOG=json writes the log as one JSON object per line."
        })
public class RunCommand implements Callable<Integer> {

    private static final String PUBLISHED =
            "The simulator API uses its published credential and other machines can reach it: any client can write as any"
                    + " user. Set MINITWIT_SIMULATOR_CREDENTIAL, or MINITWIT_SIMULATOR_ENABLED=false to close the API.";

    @Option(names = "--ear", paramLabel = "FILE", hidden = true, required = true)
    Path ear;

    @Option(names = "--until-ready", description = "Stop as soon as MiniTwit is ready, to test that it starts.")
    boolean untilReady;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "3",
            description =
                    "Requests for so long before it is ready (default: ${DEFAULT-VALUE}); 0 to start sooner and answer the first requests late.")
    int warmUp;

    @Mixin
    HttpOptions httpOptions;

    @Mixin
    ClusterOptions clusterOptions;

    @Mixin
    DatabaseOptions databaseOptions;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (warmUp < 0 || warmUp > WarmUp.LONGEST.toSeconds()) {
            throw new ParameterException(
                    spec.commandLine(), "--warm-up takes seconds from 0 to " + WarmUp.LONGEST.toSeconds() + ".");
        }
        HttpAddress http = httpOptions.address();
        if (!Files.isReadable(ear)) {
            throw new CommandFailure("The application is missing: " + ear + ". Build MiniTwit again.");
        }
        http.requireFree();
        // MicroProfile Config reads the environment itself, but not a secret's file.
        SimulatorCredential.configured()
                .ifPresent(credential -> System.setProperty(SharedNames.SIMULATOR_CREDENTIAL, credential));
        Secret.optional(System.getenv(), "MINITWIT_MAIL_PASSWORD")
                .ifPresent(password -> System.setProperty("minitwit.mail.password", password));
        System.setProperty(SharedNames.HTTP_PUBLIC, Boolean.toString(http.isPublic()));
        Path instance = instance(http.port());
        ServerSettings settings = new ServerSettings(instance, http.host(), http.port(), clusterOptions.settings());
        // In parallel with the database, which takes about as long.
        FutureTask<Server> booting = new FutureTask<>(() -> Server.boot(settings));
        new Thread(booting, "boot").start();
        Database database = databaseOptions.openForServer();
        Shutdown shutdown = new Shutdown(database, () -> InstanceFolder.end(instance, databaseOptions.folder()));
        Runtime.getRuntime().addShutdownHook(shutdown);
        try {
            Server server = booting.get();
            shutdown.guard(server);
            System.setProperty(SharedNames.WARMING_UP, "true");
            deploy(server, database.settings());
            new WarmUp(BaseUrl.parse(http.baseUrl()), Duration.ofSeconds(warmUp)).run();
            System.clearProperty(SharedNames.WARMING_UP);
            if (http.isPublic() && SimulatorCredential.isPublished()) {
                print(Level.WARNING, PUBLISHED);
            }
            print(Level.INFO, "MiniTwit is ready: " + http.baseUrl());
        } catch (IOException | ServerFailure failure) {
            throw notStarted(failure);
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause();
            throw cause instanceof RuntimeException defect ? defect : notStarted(cause);
        }
        if (!untilReady) {
            shutdown.await();
        }
        return 0;
    }

    private void print(Level level, String message) {
        spec.commandLine().getOut().println(new Notice(System.getenv()).of(level, message, Instant.now()));
        spec.commandLine().getOut().flush();
    }

    private Path instance(int port) {
        try {
            return InstanceFolder.of(databaseOptions.folder(), port);
        } catch (IOException failure) {
            throw new CommandFailure(
                    "MiniTwit did not start: cannot create a temporary directory: " + failure, failure);
        }
    }

    private static CommandFailure notStarted(Throwable cause) {
        return new CommandFailure("MiniTwit did not start: " + cause.getMessage(), cause);
    }

    private void deploy(Server server, DatabaseSettings database) throws ServerFailure {
        // MicroProfile Config reads these, or the same keys in the environment.
        System.setProperty("minitwit.db.url", database.url());
        System.setProperty("minitwit.db.user", database.user());
        System.setProperty("minitwit.db.password", database.password());
        server.deploy(ear.toAbsolutePath());
    }
}
