package dev.mokuroku.scaffolder.templating.filter;

import dev.mokuroku.scaffolder.templating.value.Value;

/// A filter of the language.
@FunctionalInterface
interface Filter {
    Value apply(Filtered filtered);
}
