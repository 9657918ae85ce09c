package dev.mokuroku.scaffolder.templating.check;

import dev.mokuroku.scaffolder.templating.value.Value;
import dev.mokuroku.scaffolder.templating.value.Work;

/// A test of a value.
@FunctionalInterface
interface Check {
    /// @param argument [dev.mokuroku.scaffolder.templating.value.Undefined] for tests without an argument
    boolean holds(Value input, Value argument, Work work);
}
