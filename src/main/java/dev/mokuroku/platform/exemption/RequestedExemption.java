package dev.mokuroku.platform.exemption;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An exemption that somebody requested, whatever became of the request.
public interface RequestedExemption {
    long id();

    ExemptionState state();

    /// The last day; null for no end, or while it is not decided.
    @Nullable
    LocalDate until();
}
