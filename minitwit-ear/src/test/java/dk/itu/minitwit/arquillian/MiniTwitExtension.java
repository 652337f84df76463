package dk.itu.minitwit.arquillian;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.enricher.resource.ResourceProvider;

/** Teaches Arquillian to run tests against MiniTwit as it is delivered: its own launcher, server and database. */
public class MiniTwitExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeployableContainer.class, MiniTwitContainer.class);
        builder.service(ResourceProvider.class, MiniTwitProcessProvider.class);
    }
}
