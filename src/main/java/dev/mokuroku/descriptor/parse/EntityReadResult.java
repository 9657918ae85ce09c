package dev.mokuroku.descriptor.parse;

import dev.mokuroku.descriptor.ParsedEntity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Violation;
import org.jspecify.annotations.Nullable;

/// What came of one document.
public sealed interface EntityReadResult {
    record Valid(ParsedEntity parsed) implements EntityReadResult {}

    /// @param ref where kind and name could be read
    record Invalid(@Nullable EntityRef ref, Violation violation) implements EntityReadResult {}
}
