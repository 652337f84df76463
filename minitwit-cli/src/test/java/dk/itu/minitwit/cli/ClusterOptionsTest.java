package dk.itu.minitwit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.itu.minitwit.server.ClusterSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterOptionsTest {

    @Test
    void one_node_has_no_cluster() {
        assertThat(new ClusterOptions(Map.of()).settings()).isEmpty();
        assertThat(new ClusterOptions(Map.of("MINITWIT_CLUSTER", " ")).settings())
                .isEmpty();
    }

    @Test
    void of_several_addresses_this_machines_own_is_found() {
        ClusterOptions options =
                new ClusterOptions(Map.of("MINITWIT_CLUSTER", "192.0.2.1, 127.0.0.1", "MINITWIT_CLUSTER_PORT", "7000"));
        assertThat(options.settings())
                .contains(new ClusterSettings("127.0.0.1", 7000, List.of("192.0.2.1", "127.0.0.1")));
    }

    @Test
    void options_come_before_the_environment() {
        ClusterOptions options = new ClusterOptions(Map.of("MINITWIT_CLUSTER", "192.0.2.1"));
        options.members = "127.0.0.1,127.0.0.1";
        assertThat(options.settings()).contains(new ClusterSettings("127.0.0.1", 6900, List.of("127.0.0.1")));
    }

    @Test
    void names_the_fault() {
        assertThatThrownBy(() -> new ClusterOptions(Map.of("MINITWIT_CLUSTER", "192.0.2.1")).settings())
                .isInstanceOf(CommandFailure.class)
                .hasMessage(
                        "None of the addresses of 192.0.2.1 belongs to this machine: --cluster must include its address.");
        assertThatThrownBy(() -> new ClusterOptions(Map.of("MINITWIT_CLUSTER", "nobody.invalid")).settings())
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("The name nobody.invalid does not resolve: ");
        assertThatThrownBy(
                        () -> new ClusterOptions(Map.of("MINITWIT_CLUSTER", "127.0.0.1", "MINITWIT_CLUSTER_PORT", "x"))
                                .settings())
                .isInstanceOf(CommandFailure.class)
                .hasMessage("--cluster-port takes a number from 1 to 65535.");
    }
}
