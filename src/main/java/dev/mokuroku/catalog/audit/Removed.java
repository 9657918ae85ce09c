package dev.mokuroku.catalog.audit;

/// Told when the transaction is over that removed these.
record Removed(String source, RemovalReason reason, long entities) {}
