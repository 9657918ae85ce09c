package dev.mokuroku.source;

import dev.mokuroku.entity.LocationRef;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Prefixes of locations, ignoring case. No prefix may be a prefix of another.
public final class LocationPrefixes {
    private final TreeSet<String> sorted;

    public LocationPrefixes(Collection<LocationRef> prefixes) {
        this.sorted = prefixes.stream().map(LocationPrefixes::textOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether the location begins with one of the prefixes. The nearest smaller prefix is the only candidate.
    public boolean matches(LocationRef location) {
        String text = textOf(location);
        String nearest = sorted.floor(text);
        return nearest != null && text.startsWith(nearest);
    }

    private static String textOf(LocationRef location) {
        return location.toString().toLowerCase(Locale.ROOT);
    }
}
