package dk.itu.minitwit.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The operators of this server and their contact, for the pages about it and about privacy, and for security.txt. There is no default: a made-up
 * address would lose reports.
 */
@Named
@ApplicationScoped
public class Contact {

    @Inject
    @ConfigProperty(name = "minitwit.contact")
    Optional<String> setting;

    @Inject
    @ConfigProperty(name = "minitwit.operator")
    Optional<String> operator;

    @Inject
    @ConfigProperty(name = "minitwit.version")
    String version;

    /** The name of a person or an organization; null if there is none. */
    public String getOperator() {
        return operator.filter(name -> !name.isBlank()).orElse(null);
    }

    /** The version of MiniTwit. */
    public String getVersion() {
        return version;
    }

    /** The address of a page, or of mail with {@code mailto:}; null if there is none. */
    public String getUri() {
        return contact().map(Contact::withScheme).orElse(null);
    }

    /** The contact as people read it. */
    public String getText() {
        return contact().map(contact -> contact.replaceFirst("^mailto:", "")).orElse(null);
    }

    /** The containers pass an empty setting where the operator has set none. */
    private Optional<String> contact() {
        return setting.filter(contact -> !contact.isBlank());
    }

    private static String withScheme(String contact) {
        return contact.contains(":") ? contact : "mailto:" + contact;
    }
}
