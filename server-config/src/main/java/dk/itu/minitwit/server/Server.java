package dk.itu.minitwit.server;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Payara Micro in this process, with the application deployed.
 *
 * <p>Stock Micro starts from a flat folder through its RootDirLauncher, which keeps its state in that same folder. Here the
 * folder is read only and shared by all instances; each gets a copy of the configuration. So nothing of an earlier run can
 * be in the way of this one (ADR 001).
 */
public final class Server {

    private static final String LISTENER =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=";

    /** As in application.xml, which would have to be read once more for it. */
    private static final String APPLICATION = "minitwit";

    /** For requests under way; no statement takes longer (see pool.asadmin). */
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(3);

    private final PayaraMicroRuntime runtime;
    private final HttpPort port;

    private Server(PayaraMicroRuntime runtime, HttpPort port) {
        this.runtime = runtime;
        this.port = port;
    }

    /**
     * Starts a server without an application. The database is not needed yet.
     *
     * @throws ServerFailure when the server does not start; the log says more
     */
    public static Server boot(ServerSettings settings) throws IOException, ServerFailure {
        Path payara = Home.folder().resolve("payara");
        leaveCommandLine();
        InstanceFolder.prepare(payara, settings.instance());
        System.setProperty(
                "fish.payara.micro.BootJar",
                payara.resolve("server.jar").toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", payara.toString());
        // The application is Jakarta EE: no need to read all of it for classes of Java EE to be renamed.
        System.setProperty("fish.payara.deployment.transform.namespace", "false");
        Files.copy(
                Home.folder().resolve("config/metrics.xml"), settings.instance().resolve("config/metrics.xml"));
        AdmissionFigures admissions = new AdmissionFigures();
        ServerMBeans.publish("DatabasePool", new DatabasePool());
        ServerMBeans.publish("Admission", admissions);
        settings.cluster().ifPresent(DataGrid::configure);
        try {
            // Not in an API of Micro's, so not compiled against.
            Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments(settings));
        } catch (InvocationTargetException failure) {
            throw new ServerFailure("The server did not start: " + failure.getCause(), failure);
        } catch (ReflectiveOperationException failure) {
            throw new ServerFailure("The server did not start: " + failure, failure);
        }
        try {
            removeShutdownHook();
            HttpPort port = new HttpPort();
            port.guard(admissions);
            if (settings.cluster().isPresent()) {
                DataGrid.publish();
            }
            return new Server(PayaraMicro.getInstance().getRuntime(), port);
        } catch (ReflectiveOperationException failure) {
            throw new ServerFailure("This Payara or this Java is another inside: " + failure, failure);
        }
    }

    /** Payara's own would end the application while requests are still answered. Whoever boots a server has to stop it. */
    private static void removeShutdownHook() throws ReflectiveOperationException {
        Field hooks = Class.forName("java.lang.ApplicationShutdownHooks").getDeclaredField("hooks");
        hooks.setAccessible(true);
        for (Object hook : List.copyOf(((Map<?, ?>) hooks.get(null)).keySet())) {
            if (hook.getClass().getName().startsWith("fish.payara.micro.")) {
                Runtime.getRuntime().removeShutdownHook((Thread) hook);
            }
        }
    }

    /** The server's threads must not find the command line's libraries. */
    private static void leaveCommandLine() {
        Thread.currentThread().setContextClassLoader(Server.class.getClassLoader());
    }

    private static String[] arguments(ServerSettings settings) throws IOException {
        Path config = Home.folder().resolve("config");
        List<String> arguments = new ArrayList<>(List.of(
                "--rootdir",
                settings.instance().toString(),
                "--port",
                Integer.toString(settings.port()),
                "--disablephonehome",
                "--logproperties",
                config.resolve(logging()).toString(),
                "--prebootcommandfile",
                prebootCommands(config, settings).toString()));
        if (settings.cluster().isPresent()) {
            arguments.addAll(
                    List.of("--hzconfigfile", config.resolve("cluster.yaml").toString()));
        } else {
            arguments.add("--nohazelcast");
        }
        return arguments.toArray(String[]::new);
    }

    private static String logging() {
        return "json".equals(System.getenv("MINITWIT_LOG")) ? "logging-json.properties" : "logging-plain.properties";
    }

    private static Path prebootCommands(Path config, ServerSettings settings) throws IOException {
        Path commands = settings.instance().resolve("preboot.asadmin");
        Files.writeString(
                commands,
                Files.readString(config.resolve("http.asadmin"))
                        + LISTENER + settings.address() + "\n"
                        + Files.readString(config.resolve("pool.asadmin")));
        return commands;
    }

    /**
     * Deploys the application, which uses the database that the properties {@code minitwit.db.*} name.
     *
     * @throws ServerFailure when the application does not start; the log says why
     */
    public void deploy(Path ear) throws ServerFailure {
        leaveCommandLine();
        // It returns true for a failed deployment as well.
        runtime.deploy(APPLICATION, "", ear.toFile());
        if (runtime.getDeployedApplicationNames().isEmpty()) {
            throw new ServerFailure("The application did not start: the log above says why.", null);
        }
    }

    /**
     * Stops it: no more requests are taken, those under way are answered, then the application ends.
     */
    public void stop() {
        try {
            port.close(LAST_ANSWERS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        try {
            runtime.shutdown();
        } catch (BootstrapException failure) {
            throw new IllegalStateException("The server does not stop", failure);
        }
    }
}
