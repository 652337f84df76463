package dk.itu.minitwit.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server, the sender, and the address of this site for links. Without all three there is no mail. */
@Named("mailSettings")
@ApplicationScoped
public class MailSettings {

    private static final String TIMEOUT_MILLIS = "20000";

    /** {@code smtps://HOST:465}, or {@code smtp://HOST:587} with STARTTLS. */
    @Inject
    @ConfigProperty(name = "minitwit.mail.server")
    Optional<String> server;

    @Inject
    @ConfigProperty(name = "minitwit.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "minitwit.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "minitwit.mail.from")
    Optional<String> from;

    /** Never from a request: a client may make its host up. */
    @Inject
    @ConfigProperty(name = "minitwit.url")
    Optional<String> url;

    /** Whether mail goes to users too that have only been used by the API, such as the simulator's. */
    @Inject
    @ConfigProperty(name = "minitwit.mail.api-users", defaultValue = "false")
    boolean apiUsers;

    /** Whether mail can be sent. */
    public boolean isConfigured() {
        return Stream.of(server, from, url).allMatch(setting -> value(setting).isPresent());
    }

    /** Whether some of the settings are there and others are missing. */
    boolean isIncomplete() {
        return value(server).isPresent() && !isConfigured();
    }

    public boolean isForApiUsers() {
        return apiUsers;
    }

    String from() {
        return value(from).orElseThrow();
    }

    /** The address of a page of this site. */
    String link(String path) {
        return value(url).orElseThrow().replaceFirst("/+$", "") + path;
    }

    String host() {
        return serverUri().getHost();
    }

    int port() {
        int port = serverUri().getPort();
        return port > 0 ? port : isImplicitTls() ? 465 : 587;
    }

    Optional<String> user() {
        return value(user);
    }

    Optional<String> password() {
        return value(password);
    }

    /** Of Jakarta Mail. A password never goes over a connection without TLS. */
    Properties smtp() {
        Properties smtp = new Properties();
        smtp.put("mail.transport.protocol", "smtp");
        smtp.put("mail.smtp.ssl.enable", Boolean.toString(isImplicitTls()));
        smtp.put("mail.smtp.ssl.checkserveridentity", "true");
        smtp.put("mail.smtp.starttls.enable", "true");
        smtp.put("mail.smtp.starttls.required", Boolean.toString(!isImplicitTls() && user().isPresent()));
        smtp.put("mail.smtp.auth", Boolean.toString(user().isPresent()));
        smtp.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        smtp.put("mail.smtp.timeout", TIMEOUT_MILLIS);
        smtp.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        return smtp;
    }

    private boolean isImplicitTls() {
        return "smtps".equals(serverUri().getScheme());
    }

    private URI serverUri() {
        return URI.create(value(server).orElseThrow());
    }

    /** The containers pass an empty setting where the operator has set none. */
    private static Optional<String> value(Optional<String> setting) {
        return setting.filter(text -> !text.isBlank());
    }
}
