package dk.itu.minitwit.arquillian;

import java.net.URI;
import java.util.Optional;
import org.jboss.arquillian.container.spi.ConfigurationException;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** Which MiniTwit the tests talk to. */
public class MiniTwitContainerConfiguration implements ContainerConfiguration {

    /** Names another installation to test, as {@code http://host:port}. */
    public static final String BASE_URL = "minitwit.base-url";

    private String baseUrl = System.getProperty(BASE_URL, "");

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Where an installation runs already; when empty, one is started for the tests. */
    Optional<URI> installation() {
        return Optional.of(baseUrl).filter(url -> !url.isBlank()).map(URI::create);
    }

    @Override
    public void validate() throws ConfigurationException {
        if (installation().filter(url -> url.getHost() == null).isPresent()) {
            throw new ConfigurationException(BASE_URL + " has to look like http://host:port");
        }
    }
}
