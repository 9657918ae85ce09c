package dev.mokuroku.index.term;

import java.util.Locale;

/// A key and a value by which the index finds an entity. An entity may have several terms of one key; it is ordered by
/// the smallest of them. Orders compare texts in lower case: pad numbers with zeros.
///
/// If a feature adds many keys by which nobody orders, its terms should not be ordered: each ordered key makes writes
/// slower.
///
/// @param key at most [#MAX_LENGTH] characters: `scorecard.production-readiness.level`; case does not matter
/// @param value as facets show it. Of a value longer than [#MAX_LENGTH] characters only the key is found
/// @param ordered whether entities can be ordered by the key; the same for all terms of the key
public record EntityTerm(String key, String value, boolean ordered) implements Comparable<EntityTerm> {
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

    /// An ordered one.
    public EntityTerm(String key, String value) {
        this(key, value, true);
    }

    /// @param key in letters of any case
    public static boolean isInternal(String key) {
        return key.regionMatches(true, 0, INTERNAL_PREFIX, 0, INTERNAL_PREFIX.length());
    }

    @Override
    public int compareTo(EntityTerm other) {
        int byKey = key.compareTo(other.key);
        int byValue = byKey != 0 ? byKey : value.compareTo(other.value);
        return byValue != 0 ? byValue : Boolean.compare(ordered, other.ordered);
    }
}
