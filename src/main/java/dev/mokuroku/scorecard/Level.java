package dev.mokuroku.scorecard;

import org.jspecify.annotations.Nullable;

/// A level of a scorecard, such as gold.
///
/// @param name as in the descriptor: `gold`; a-z, 0-9 and -; never `none`, which means that no level is reached
/// @param color as CSS writes it: `#d4af37`
/// @param minPercent the level is reached at this percent, 1 to 100; null if it is reached when every applicable check
///     of this level and of the levels below it passes
public record Level(
        String name,
        String title,
        @Nullable String color,
        @Nullable Integer minPercent) {
    /// The level of an entity that has reached none.
    public static final String NONE = "none";
}
