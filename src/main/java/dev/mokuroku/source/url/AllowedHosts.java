package dev.mokuroku.source.url;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The hosts that may be read. A name is compared as it stands, so an address or another spelling of a
/// listed host is not on the list.
final class AllowedHosts {
    private final Set<String> hosts;

    /// @param entries `host` or `host:port`
    AllowedHosts(List<String> entries) {
        this.hosts = new HashSet<>();
        entries.forEach(entry -> hosts.add(entry.strip().toLowerCase(Locale.ROOT)));
    }

    boolean contains(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
            if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
                return false;
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            boolean usualPort = uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443;
            return (usualPort && hosts.contains(host)) || hosts.contains(host + ":" + uri.getPort());
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
