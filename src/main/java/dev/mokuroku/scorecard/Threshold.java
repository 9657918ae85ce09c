package dev.mokuroku.scorecard;

import org.jspecify.annotations.Nullable;

/// The numbers that pass a check; at least one limit is given.
///
/// @param min the smallest number that passes
/// @param max the largest number that passes
public record Threshold(@Nullable Double min, @Nullable Double max) {
    public boolean accepts(double value) {
        return (min == null || value >= min) && (max == null || value <= max);
    }
}
