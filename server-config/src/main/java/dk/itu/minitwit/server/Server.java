package dk.itu.minitwit.server;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.impl.PayaraMicroImpl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.glassfish.exousia.modules.def.DefaultPolicy;
import org.glassfish.grizzly.http.HttpCodecFilter;

/**
 * Payara Micro in this process, with the application deployed.
 *
 * <p>Stock Micro starts by its RootDirLauncher and keeps its state in the program's folder. Here that folder is read-only and shared, and
 * each instance gets a new copy of the configuration, so no earlier run can affect this one (ADR 001).
 */
public final class Server {

    /** The same as in application.xml. */
    private static final String APPLICATION = "minitwit";

    /** The longest wait for in-flight requests; no statement takes longer (see pool.asadmin). */
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
        // RFC 9110, 5.5, allows bytes beyond ASCII, as other applications' cookies have; the strict check refuses the
        // whole request.
        System.setProperty(HttpCodecFilter.STRICT_HEADER_VALUE_VALIDATION_RFC_9110, "false");
        // As in payara-boot.properties, which Micro reads only when it starts from its own archive.
        System.setProperty("jakarta.security.jacc.policy.provider", DefaultPolicy.class.getName());
        Files.copy(
                Home.folder().resolve("config/metrics.xml"), settings.instance().resolve("config/metrics.xml"));
        ServerMBeans.publish("DatabasePool", new DatabasePool());
        settings.cluster().ifPresent(DataGrid::configure);
        PayaraMicroImpl micro = PayaraMicroImpl.getInstance();
        removeShutdownHook();
        BootCommandFiles commands = BootCommandFiles.read(settings.address());
        micro.setPreBootHandler(commands::run);
        try {
            PayaraMicroImpl.create(arguments(settings));
        } catch (Exception failure) {
            throw new ServerFailure("The server did not start: " + failure.getMessage(), failure);
        }
        commands.check();
        HttpPort port = new HttpPort();
        AdmissionFilter admission = new AdmissionFilter(AdmissionSettings.of(ConfigProvider.getConfig()));
        ServerMBeans.publish("Admission", admission);
        port.guard(admission);
        if (settings.cluster().isPresent()) {
            DataGrid.publish();
        }
        return new Server(micro.getRuntime(), port);
    }

    /** Payara's shutdown hook would undeploy the application before in-flight requests are answered. The caller must call {@link #stop}. */
    private static void removeShutdownHook() throws ServerFailure {
        Map<?, ?> hooks = (Map<?, ?>) InnerField.SHUTDOWN_HOOKS.of(null);
        Thread payaras = hooks.keySet().stream()
                .map(Thread.class::cast)
                .filter(hook -> hook.getClass().getName().startsWith(PayaraMicroImpl.class.getName()))
                .findFirst()
                .orElseThrow(() -> new ServerFailure(
                        "This Payara has no shutdown hook of " + PayaraMicroImpl.class.getName(), null));
        Runtime.getRuntime().removeShutdownHook(payaras);
    }

    /** The server's threads must not find the command line's libraries. */
    private static void leaveCommandLine() {
        Thread.currentThread().setContextClassLoader(Server.class.getClassLoader());
    }

    private static String[] arguments(ServerSettings settings) throws IOException {
        Path config = Home.folder().resolve("config");
        String logging =
                JsonLogFormatter.isAskedFor(System.getenv()) ? "logging-json.properties" : "logging-plain.properties";
        List<String> arguments = new ArrayList<>(List.of(
                "--rootdir",
                settings.instance().toString(),
                "--port",
                Integer.toString(settings.port()),
                "--disablephonehome",
                "--logproperties",
                config.resolve(logging).toString()));
        if (settings.cluster().isPresent()) {
            arguments.addAll(
                    List.of("--hzconfigfile", config.resolve("cluster.yaml").toString()));
        } else {
            arguments.add("--nohazelcast");
        }
        return arguments.toArray(String[]::new);
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
     * Stops the server in order: closes the port, waits for in-flight requests, then ends the application.
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
