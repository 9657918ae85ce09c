package dev.mokuroku.source;

import dev.mokuroku.entity.LocationRef;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How the text of some locations begins, in letters of any case. None may be the beginning of another.
final class Beginnings {
    private final TreeSet<String> sorted;

    Beginnings(Collection<LocationRef> beginnings) {
        this.sorted = beginnings.stream().map(Beginnings::textOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether it begins so. What sorts between a beginning and the text that begins so begins so too.
    boolean hasOneOf(LocationRef location) {
        String text = textOf(location);
        String nearest = sorted.floor(text);
        return nearest != null && text.startsWith(nearest);
    }

    private static String textOf(LocationRef location) {
        return location.toString().toLowerCase(Locale.ROOT);
    }
}
