package dev.mokuroku.source.url;

import java.util.List;

/// The hosts that may be read. A name is compared as it stands, so an address or another spelling of a
/// listed host is not on the list.
final class AllowedHosts {
    private final List<AllowedHost> entries;

    /// @throws IllegalArgumentException naming the entry that cannot be understood
    AllowedHosts(List<String> entries) {
        this.entries = entries.stream().map(AllowedHost::parse).toList();
    }

    boolean contains(WebUrl url) {
        return entries.stream().anyMatch(entry -> entry.admits(url));
    }

    boolean namesExactly(String hostname) {
        return entries.stream().anyMatch(entry -> entry.namesExactly(hostname));
    }
}
