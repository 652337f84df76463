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
 * The simulator API's door: whether it is open, and for which credential.
 *
 * <p>Guessing is slow: after ten wrong credentials from one network within a minute, no credential from there is looked at until the
 * minute is over. Except from clients that have sent the right one before: nobody behind the same address can shut them out.
 */
@ApplicationScoped
public class SimulatorAccess {

    /** It is published with the simulator, so it keeps nobody out. */
    private static final String PUBLISHED = SharedNames.PUBLISHED_CREDENTIAL;

    private static final Logger LOG = System.getLogger(SimulatorAccess.class.getName());

    private static final int MAX_KNOWN = 1_000;
    private static final Duration KNOWN_FOR = Duration.ofDays(1);

    /** USER:PASSWORD, as for HTTP's Basic authentication. */
    @Inject
    @ConfigProperty(name = SharedNames.SIMULATOR_CREDENTIAL, defaultValue = PUBLISHED)
    String credential;

    /** Without it, nothing is served below /api. */
    @Inject
    @ConfigProperty(name = "minitwit.simulator.enabled", defaultValue = "true")
    boolean enabled;

    /** Whether others than this machine reach the server; {@code ./minitwit run} says so. */
    @Inject
    @ConfigProperty(name = SharedNames.HTTP_PUBLIC, defaultValue = "true")
    boolean isPublic;

    @Inject
    TrustedProxies proxies;

    private final WrongCredentials wrong;

    /** Clients that have sent the right credential: the peer, and for whom it asks, as it says. */
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

    /** Whether there is an API at all. */
    public boolean isEnabled() {
        return enabled;
    }

    /** Shows operators how open the door is. */
    public void publish(Metrics metrics) {
        metrics.gauge("minitwit_http_public", "1 when other machines reach this node's port", () -> isPublic ? 1 : 0);
        metrics.gauge(
                "minitwit_simulator_credential_published",
                "1 when other machines reach the API with the credential that is published with the simulator",
                () -> isPublic && enabled && PUBLISHED.equals(credential) ? 1 : 0);
    }

    /**
     * @param authorization the header of that name, or null
     * @param peer the address that the connection comes from
     * @param forwarded the header {@code X-Forwarded-For}, or null
     * @throws BusinessException {@link ErrorKind#FORBIDDEN} when the credential is missing or wrong, {@link ErrorKind#THROTTLED} when
     *     too many were wrong
     */
    public void require(String authorization, String peer, String forwarded) {
        if (authorization == null) {
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
                        "Wrong credentials for the simulator API from {0}: no other one from there is looked at for a minute.",
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
