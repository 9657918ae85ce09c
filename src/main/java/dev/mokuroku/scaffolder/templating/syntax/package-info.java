/// The syntax tree of a template.
///
/// Entry: [Statement][dev.mokuroku.scaffolder.templating.syntax.Statement] and
/// [Expression][dev.mokuroku.scaffolder.templating.syntax.Expression]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.templating.syntax;

import org.jspecify.annotations.NullMarked;
