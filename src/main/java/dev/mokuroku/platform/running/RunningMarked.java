package dev.mokuroku.platform.running;

/// Fired within the transaction that marks something.
record RunningMarked() {}
