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

    /// The address of the peer, or of the client where a trusted proxy forwards it. A forwarded address never counts as
    /// this machine, because clients can write it.
    public static ClientAddress of(HttpServerRequest request) {
        return of(request.connection().remoteAddress(), request.remoteAddress());
    }

    /// @param client equals the peer unless it was forwarded, also in its port
    static ClientAddress of(@Nullable SocketAddress peer, @Nullable SocketAddress client) {
        if (client == null || client.hostAddress() == null) {
            return THIS_MACHINE;
        }
        InetAddress address = parse(client.hostAddress());
        if (address == null) {
            return new ClientAddress(client.hostAddress());
        }
        return address.isLoopbackAddress() && client.equals(peer)
                ? THIS_MACHINE
                : new ClientAddress(networkOf(address));
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
