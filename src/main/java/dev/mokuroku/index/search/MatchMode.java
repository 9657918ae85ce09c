package dev.mokuroku.index.search;

/// How closely a result must match the term.
enum MatchMode {
    /// Every word matches exactly or by its stem; the last word may be a prefix.
    STRICT,
    /// Every word may be a prefix or contain a typing error.
    FUZZY
}
