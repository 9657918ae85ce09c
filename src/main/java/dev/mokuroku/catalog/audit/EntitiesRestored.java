package dev.mokuroku.catalog.audit;

/// CDI event: these entities got their former uids back. Observed after the transaction was committed.
record EntitiesRestored(String source, long count) {}
