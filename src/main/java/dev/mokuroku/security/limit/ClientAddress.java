package dev.mokuroku.security.limit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Where a request comes from, by which callers without a token are told apart.
///
/// @param text of the address, or of the network of 2^64 addresses that one IPv6 client has; null for this machine
public record ClientAddress(@Nullable String text) {
    public static final ClientAddress THIS_MACHINE = new ClientAddress(null);

    private static final int NETWORK_BYTES = 8;

    /// The address of the peer, or of the client where a trusted proxy forwards it. A forwarded address is never that
    /// of
    /// this machine, because clients can write it.
    public static ClientAddress of(HttpServerRequest request) {
        SocketAddress peer = request.connection().remoteAddress();
        SocketAddress client = request.remoteAddress();
        if (client == null || client.hostAddress() == null) {
            return THIS_MACHINE;
        }
        InetAddress address = parse(client.hostAddress());
        boolean isForwarded = peer == null || !client.hostAddress().equals(peer.hostAddress());
        return address != null && address.isLoopbackAddress() && !isForwarded
                ? THIS_MACHINE
                : new ClientAddress(address == null ? client.hostAddress() : networkOf(address));
    }

    /// Of a literal: nothing is looked up.
    private static @Nullable InetAddress parse(String literal) {
        try {
            return InetAddress.ofLiteral(literal);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static String networkOf(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64"
                : address.getHostAddress();
    }
}
