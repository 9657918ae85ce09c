/// The values of templates and how JavaScript converts, compares and prints them.
///
/// Entry: [Value][dev.mokuroku.scaffolder.templating.value.Value] and
/// [Coercion][dev.mokuroku.scaffolder.templating.value.Coercion]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.templating.value;

import org.jspecify.annotations.NullMarked;
