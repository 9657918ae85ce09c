package dev.mokuroku.graphql.engine;

import java.util.List;

/// What callers should know of a mutation that was executed, beside its payload. It goes out as
/// `extensions.warnings`.
public interface MutationWarnings {
    /// Empty where there is nothing to know.
    List<String> current();
}
