package dk.itu.minitwit.simulator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dk.itu.minitwit.http.TrustedProxies;
import dk.itu.minitwit.metrics.Metrics;
import dk.itu.minitwit.server.SharedNames;
import dk.itu.minitwit.shared.BusinessException;
import dk.itu.minitwit.shared.ErrorKind;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Access control of the simulator API.
 *
 * <p>Limits guessing: after ten wrong credentials from one network within a minute, further credentials from it are
 * rejected unseen for the rest of the minute. Clients that have sent the right credential before are exempt, so that
 * others behind the same address cannot lock them out.
 */
@ApplicationScoped
public class SimulatorAccess {

    /** Published with the simulator, so it protects nothing. */
    private static final String PUBLISHED = SharedNames.PUBLISHED_CREDENTIAL;

    private static final Logger LOG = System.getLogger(SimulatorAccess.class.getName());

    private static final int MAX_KNOWN = 1_000;
    private static final Duration KNOWN_FOR = Duration.ofDays(1);

    /** USER:PASSWORD, as for HTTP's Basic authentication. */
    @Inject
    @ConfigProperty(name = SharedNames.SIMULATOR_CREDENTIAL, defaultValue = PUBLISHED)
    String credential;

    /** If false, /api does not exist. */
    @Inject
    @ConfigProperty(name = "minitwit.simulator.enabled", defaultValue = "true")
    boolean enabled;

    /** Whether other machines can reach the server; {@code ./minitwit run} sets it. */
    @Inject
    @ConfigProperty(name = SharedNames.HTTP_PUBLIC, defaultValue = "true")
    boolean isPublic;

    @Inject
    TrustedProxies proxies;

    @Inject
    SimulatorNetworks networks;

    private final WrongCredentials wrong;

    /** Clients that have sent the right credential: the peer's address with {@code X-Forwarded-For}. */
    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .maximumSize(MAX_KNOWN)
            .expireAfterAccess(KNOWN_FOR)
            .build();

    private byte[] expected;

    public SimulatorAccess() {
        this(Ticker.systemTicker());
    }

    SimulatorAccess(Ticker ticker) {
        wrong = new WrongCredentials(ticker);
    }

    @PostConstruct
    void prepare() {
        expected = bytes("Basic " + Base64.getEncoder().encodeToString(bytes(credential)));
    }

    /** Whether the API is open. */
    public boolean isEnabled() {
        return enabled;
    }

    /** Registers gauges of the API's exposure. */
    public void publish(Metrics metrics) {
        metrics.gauge("minitwit_http_public", "1 if other machines can reach this node's port", () -> isPublic ? 1 : 0);
        metrics.gauge(
                "minitwit_simulator_credential_published",
                "1 if other machines can reach the API with the published credential",
                () -> isPublic && enabled && !networks.isLimited() && PUBLISHED.equals(credential) ? 1 : 0);
    }

    /**
     * @param authorization the header of that name, or null
     * @param peer the address of the connection's other end
     * @param forwarded the header {@code X-Forwarded-For}, or null
     * @throws BusinessException {@link ErrorKind#FORBIDDEN} if the credential is missing, wrong or from another network, {@link
     * ErrorKind#THROTTLED} after too many wrong ones
     */
    public void require(String authorization, String peer, String forwarded) {
        if (authorization == null || !networks.isAllowed(() -> proxies.clientOf(peer, forwarded))) {
            throw forbidden();
        }
        boolean isRight = MessageDigest.isEqual(bytes(authorization), expected);
        String client = forwarded == null ? peer : peer + ' ' + forwarded;
        if (isRight && known.getIfPresent(client) != null) {
            return;
        }
        if (!isRight || !wrong.isEmpty()) {
            refuseGuess(isRight, TrustedProxies.networkOf(proxies.clientOf(peer, forwarded)));
        }
        known.put(client, true);
    }

    private void refuseGuess(boolean isRight, String network) {
        OptionalLong wait = wrong.wait(network);
        if (wait.isPresent()) {
            throw BusinessException.throttled(
                    "Too many wrong credentials: try again in a minute", Duration.ofSeconds(wait.getAsLong()));
        }
        if (!isRight) {
            if (wrong.add(network)) {
                LOG.log(
                        Level.WARNING,
                        "Wrong credentials for the simulator API from {0}: further ones are rejected unseen for a minute.",
                        network);
            }
            throw forbidden();
        }
    }

    private static BusinessException forbidden() {
        return new BusinessException(ErrorKind.FORBIDDEN, "You are not authorized to use this resource!");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
