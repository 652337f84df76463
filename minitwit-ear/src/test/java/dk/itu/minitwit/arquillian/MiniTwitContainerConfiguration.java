package dk.itu.minitwit.arquillian;

import java.net.URI;
import java.util.Optional;
import org.jboss.arquillian.container.spi.ConfigurationException;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** The MiniTwit under test. */
public class MiniTwitContainerConfiguration implements ContainerConfiguration {

    /** The URL of another installation to test, {@code http://host:port}. */
    public static final String BASE_URL = "minitwit.base-url";

    private String baseUrl = System.getProperty(BASE_URL, "");

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** The URL of a running installation; if empty, the tests start one. */
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
