package dev.mokuroku.scorecard.fact;

/// The type of a fact. In brackets: the CEL type, and the Java type of a value.
public enum FactType {
    /// (bool, Boolean)
    BOOLEAN,
    /// (int, Long)
    INTEGER,
    /// (double, Double)
    NUMBER,
    /// (string, String)
    TEXT,
    /// (timestamp, java.time.Instant)
    TIME,
    /// (list(string), List of String)
    TEXTS,
    /// (map(string, string), Map of String to String)
    TEXT_MAP,
    /// (map(string, dyn), Map of String to JSON values as Java objects). For the spec of an entity alone.
    JSON
}
