package dk.itu.minitwit.arquillian;

import dk.itu.minitwit.system.MiniTwitProcess;
import java.lang.annotation.Annotation;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.arquillian.test.spi.enricher.resource.ResourceProvider;

/** Injects the process under test: {@code @ArquillianResource MiniTwitProcess}. */
public class MiniTwitProcessProvider implements ResourceProvider {

    @Inject
    private Instance<MiniTwitProcess> running;

    @Override
    public boolean canProvide(Class<?> type) {
        return type == MiniTwitProcess.class;
    }

    @Override
    public Object lookup(ArquillianResource resource, Annotation... qualifiers) {
        return running.get();
    }
}
