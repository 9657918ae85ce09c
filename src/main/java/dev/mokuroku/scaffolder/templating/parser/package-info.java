/// Parses the source of a template.
///
/// Entry: [TemplateParser][dev.mokuroku.scaffolder.templating.parser.TemplateParser]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.templating.parser;

import org.jspecify.annotations.NullMarked;
