package dev.mokuroku.index.term;

import java.util.Locale;

/// A key and a value by which the index finds an entity. An entity may have several terms of one key; it is ordered by
/// the smallest of them. Orders compare texts in lower case: pad numbers with zeros.
///
/// @param key at most [#MAX_LENGTH] characters: `scorecard.production-readiness.level`; case does not matter
/// @param value as facets show it. Of a value longer than [#MAX_LENGTH] characters only the key is found
public record EntityTerm(String key, String value) implements Comparable<EntityTerm> {
    /// As for the fields of an entity.
    public static final int MAX_LENGTH = 200;
    /// Keys that begin so are for conditions of the server, such as who may see an entity. No caller can name them.
    public static final String INTERNAL_PREFIX = "internal-";

    public EntityTerm {
        key = key.toLowerCase(Locale.ROOT);
        if (key.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("The key of a term has %d characters, the limit is %d: %s"
                    .formatted(key.length(), MAX_LENGTH, key));
        }
    }

    /// @param key in letters of any case
    public static boolean isInternal(String key) {
        return key.regionMatches(true, 0, INTERNAL_PREFIX, 0, INTERNAL_PREFIX.length());
    }

    @Override
    public int compareTo(EntityTerm other) {
        int byKey = key.compareTo(other.key);
        return byKey != 0 ? byKey : value.compareTo(other.value);
    }
}
