package dev.mokuroku.scorecard.badge;

/// The body that <https://shields.io/badges/endpoint-badge> reads.
///
/// @param cacheSeconds shields.io takes at least 300
public record ShieldsEndpoint(int schemaVersion, String label, String message, String color, long cacheSeconds) {
    static ShieldsEndpoint of(Badge badge, long cacheSeconds) {
        return new ShieldsEndpoint(1, badge.label(), badge.message(), badge.color(), cacheSeconds);
    }
}
