package dev.mokuroku.source.url;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One entry of the list `mokuroku.reading.allow`: `host`, `host:port`, `host:from-to`, `*.host`, each
/// with or without a `/path`. Means what an entry of Backstage's `backend.reading.allow` does.
///
/// @param name in lower case; `.example.org` for `*.example.org`
/// @param ports null for the scheme's own
/// @param path the file, or the folder that all lies in; null for all
record AllowedHost(
        String name,
        boolean wildcard,
        @Nullable Ports ports,
        @Nullable String path) {
    private static final Pattern FORM = Pattern.compile(
            "(\\*(?=\\.))?(\\[[0-9A-Fa-f:.]+\\]|\\.?[\\w-]+(?:\\.[\\w-]+)*)(?::(\\d{1,5})(?:-(\\d{1,5}))?)?(/.*)?");
    private static final Pattern ADDRESS = Pattern.compile("\\[.*|.*\\.?\\d+");

    record Ports(int from, int to) {}

    static AllowedHost parse(String entry) {
        Matcher form = FORM.matcher(entry.strip());
        if (!form.matches() || (form.group(1) == null) == form.group(2).startsWith(".")) {
            throw new IllegalArgumentException(
                    "an entry must be host, *.host, host:port or host/path, but one is '%s'".formatted(entry));
        }
        Ports ports = null;
        if (form.group(3) != null) {
            int from = Integer.parseInt(form.group(3));
            ports = new Ports(from, form.group(4) == null ? from : Integer.parseInt(form.group(4)));
        }
        return new AllowedHost(form.group(2).toLowerCase(Locale.ROOT), form.group(1) != null, ports, form.group(5));
    }

    boolean admits(WebUrl url) {
        return names(url.hostname())
                && admitsPort(url)
                && admitsPath(url.uri().getRawPath().replaceAll("/{2,}", "/"));
    }

    /// Whether it is this entry that lets its address be a private one: a wildcard would let anybody
    /// who rules a name below it choose an address.
    boolean namesExactly(String hostname) {
        return !wildcard && name.equals(hostname);
    }

    private boolean names(String hostname) {
        return wildcard ? hostname.endsWith(name) && !ADDRESS.matcher(hostname).matches() : hostname.equals(name);
    }

    private boolean admitsPort(WebUrl url) {
        return ports == null ? url.onUsualPort() : url.port() >= ports.from() && url.port() <= ports.to();
    }

    private boolean admitsPath(String requested) {
        return path == null || requested.equals(path) || requested.startsWith(path.endsWith("/") ? path : path + "/");
    }
}
