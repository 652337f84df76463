package dk.itu.minitwit.arquillian;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.enricher.resource.ResourceProvider;

/** Lets Arquillian run tests against MiniTwit's own launcher, server and database. */
public class MiniTwitExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeployableContainer.class, MiniTwitContainer.class);
        builder.service(ResourceProvider.class, MiniTwitProcessProvider.class);
    }
}
