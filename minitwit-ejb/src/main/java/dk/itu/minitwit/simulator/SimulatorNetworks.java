package dk.itu.minitwit.simulator;

import dk.itu.minitwit.http.Network;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The networks that may use the simulator's credential; all without the setting. */
@ApplicationScoped
class SimulatorNetworks {

    private static final String[] ALL = {};

    /** In CIDR notation, separated by commas. */
    @Inject
    @ConfigProperty(name = "minitwit.simulator.networks")
    Optional<String[]> networks = Optional.empty();

    private List<Network> allowed = List.of();

    /** @throws IllegalArgumentException if one is malformed: rather no start than an open API */
    @PostConstruct
    void parse() {
        allowed = Stream.of(networks.orElse(ALL))
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .map(Network::parse)
                .toList();
    }

    boolean isLimited() {
        return !allowed.isEmpty();
    }

    /** @param client its IP address */
    boolean isAllowed(Supplier<String> client) {
        if (!isLimited()) {
            return true;
        }
        String address = client.get();
        return allowed.stream().anyMatch(network -> network.contains(address));
    }
}
