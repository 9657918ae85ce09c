package dev.mokuroku.security.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "0:0:0:0:0:0:0:1"})
    void aLoopbackPeerIsThisMachine(String host) {
        SocketAddress peer = address(4711, host);
        assertThat(ClientAddress.of(peer, peer)).isEqualTo(ClientAddress.THIS_MACHINE);
    }

    @Test
    void aForwardedLoopbackAddressIsNot() {
        SocketAddress proxy = address(4711, "127.0.0.1");
        assertThat(ClientAddress.of(proxy, address(0, "127.0.0.1")).text()).isEqualTo("127.0.0.1");
        assertThat(ClientAddress.of(address(4711, "10.0.0.1"), address(0, "127.0.0.1")))
                .isNotEqualTo(ClientAddress.THIS_MACHINE);
    }

    @Test
    void anIpv6ClientIsItsNetwork() {
        SocketAddress one = address(1, "2001:db8:1:2::1");
        SocketAddress other = address(2, "2001:db8:1:2:ffff::9");
        assertThat(ClientAddress.of(one, one)).isEqualTo(ClientAddress.of(other, other));
        SocketAddress elsewhere = address(1, "2001:db8:1:3::1");
        assertThat(ClientAddress.of(elsewhere, elsewhere)).isNotEqualTo(ClientAddress.of(one, one));
    }

    private static SocketAddress address(int port, String host) {
        return SocketAddress.inetSocketAddress(port, host);
    }
}
