/// The facts `template.*` of what tasks made.
///
/// Entry: [TemplateFacts][dev.mokuroku.scaffolder.measure.fact.TemplateFacts]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.measure.fact;

import org.jspecify.annotations.NullMarked;
