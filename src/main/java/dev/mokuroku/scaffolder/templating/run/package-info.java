/// Renders the syntax tree of a template.
///
/// Entry: [Rendering][dev.mokuroku.scaffolder.templating.run.Rendering]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.templating.run;

import org.jspecify.annotations.NullMarked;
