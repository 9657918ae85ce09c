package dev.mokuroku.index.search;

/// How near to the term a find must be.
enum SearchReading {
    /// Every word as it is or by its stem; the last may be begun only.
    CLOSE,
    /// Every word may be begun only, or mistyped.
    TOLERANT
}
