package dev.mokuroku.descriptor;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.Violation;
import org.jspecify.annotations.Nullable;

/// What came of one document.
public sealed interface EntityReading {
    record Valid(ParsedEntity parsed) implements EntityReading {}

    /// @param ref where kind and name could be read
    record Invalid(@Nullable EntityRef ref, Violation violation) implements EntityReading {}
}
