package dev.mokuroku.scaffolder.task.control;

/// Which steps a retry repeats.
public enum RetryFrom {
    /// All, as in Backstage. What actions stored under a key is found again.
    START,
    /// The step that failed, and those behind it.
    FAILED_STEP
}
