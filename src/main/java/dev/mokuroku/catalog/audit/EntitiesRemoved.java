package dev.mokuroku.catalog.audit;

/// CDI event: these entities were removed. Observed after the transaction was committed.
record EntitiesRemoved(String source, RemovalReason reason, long count) {}
