/// Compiles templates, keeps the compiled ones, and renders them.
///
/// Entry: [TemplateEngine][dev.mokuroku.scaffolder.templating.engine.TemplateEngine]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.templating.engine;

import org.jspecify.annotations.NullMarked;
