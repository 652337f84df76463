package dk.itu.minitwit.arquillian;

import dk.itu.minitwit.system.MiniTwitProcess;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.annotation.ContainerScoped;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.shrinkwrap.api.Archive;

/** Runs an EAR in the {@link SharedProcess}, or tests another installation. */
public class MiniTwitContainer implements DeployableContainer<MiniTwitContainerConfiguration> {

    @Inject
    @ContainerScoped
    private InstanceProducer<MiniTwitProcess> running;

    private MiniTwitContainerConfiguration configuration;

    @Override
    public Class<MiniTwitContainerConfiguration> getConfigurationClass() {
        return MiniTwitContainerConfiguration.class;
    }

    @Override
    public void setup(MiniTwitContainerConfiguration given) {
        configuration = given;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> ear) throws DeploymentException {
        try {
            HTTPContext context = contextAt(baseUrl(ear));
            WebModules.of(ear).forEach(context::add);
            return new ProtocolMetaData().addContext(context);
        } catch (IOException failure) {
            throw new DeploymentException("MiniTwit cannot be run", failure);
        }
    }

    private URI baseUrl(Archive<?> ear) throws IOException {
        Optional<URI> installation = configuration.installation();
        if (installation.isPresent()) {
            return installation.get();
        }
        MiniTwitProcess process = SharedProcess.of(ear);
        running.set(process);
        return URI.create(process.baseUrl());
    }

    private static HTTPContext contextAt(URI url) throws IOException {
        int port = url.getPort() < 0 ? url.toURL().getDefaultPort() : url.getPort();
        return new HTTPContext(url.getHost(), port, "https".equals(url.getScheme()));
    }

    /** Keeps the process: the next test class may deploy the same archive. */
    @Override
    public void undeploy(Archive<?> ear) {}

    /** Keeps it: see {@link SharedProcess}. */
    @Override
    public void stop() {}
}
