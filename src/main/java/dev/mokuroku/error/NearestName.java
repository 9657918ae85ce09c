package dev.mokuroku.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the name that somebody probably meant.
public final class NearestName {
    private NearestName() {}

    /// @return empty if no name is near
    public static Optional<String> of(String written, Collection<String> names) {
        int limit = Math.max(2, written.length() / 3);
        return names.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= limit)
                .min(Comparator.comparingInt((String name) -> EditDistance.between(written, name))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> EditDistance.between(written, name) <= limit);
    }
}
