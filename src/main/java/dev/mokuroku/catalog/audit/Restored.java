package dev.mokuroku.catalog.audit;

/// Told when the transaction is over that gave these their uids back.
record Restored(String source, long entities) {}
