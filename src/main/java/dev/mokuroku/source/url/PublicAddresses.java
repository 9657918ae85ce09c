package dev.mokuroku.source.url;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/// Looks names up, and refuses a name that leads to this machine or into its network. The connection is
/// made to the very addresses that were looked at here, so a second, different answer of the name
/// server changes nothing.
final class PublicAddresses implements DnsResolver {
    private final DnsResolver names;
    private final Predicate<String> mayBePrivate;

    /// @param mayBePrivate the names that the operator listed one by one
    PublicAddresses(DnsResolver names, Predicate<String> mayBePrivate) {
        this.names = names;
        this.mayBePrivate = mayBePrivate;
    }

    static final class PrivateAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        PrivateAddressException(String host) {
            super("%s has a private address".formatted(host));
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (!mayBePrivate.test(host)) {
            for (InetAddress address : addresses) {
                if (!isPublic(address)) {
                    throw new PrivateAddressException(host);
                }
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    static boolean isPublic(InetAddress address) {
        boolean near = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] octets = address.getAddress();
        int first = octets[0] & 0xFF;
        int second = octets[1] & 0xFF;
        if (near) {
            return false;
        } else if (address instanceof Inet4Address) {
            return first != 0 // this network
                    && !(first == 100 && second >= 64 && second < 128) // shared with the provider
                    && !(first == 192 && second == 0 && octets[2] == 0) // protocol assignments
                    && !(first == 198 && (second == 18 || second == 19)) // benchmarks
                    && first < 240; // reserved, broadcast
        }
        // Of IPv6 only 2000::/3 is given out, and 2002::/16 and 2001:0::/32 carry IPv4 addresses within.
        boolean tunnel = first == 0x20 && (second == 2 || (second == 1 && octets[2] == 0 && octets[3] == 0));
        return (first & 0xE0) == 0x20 && !tunnel;
    }
}
