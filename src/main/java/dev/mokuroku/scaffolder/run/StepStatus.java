package dev.mokuroku.scaffolder.run;

import java.util.Locale;

/// Where a step is.
public enum StepStatus {
    PROCESSING,
    COMPLETED,
    FAILED,
    SKIPPED;

    /// The status as Backstage writes it, such as `processing`.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
