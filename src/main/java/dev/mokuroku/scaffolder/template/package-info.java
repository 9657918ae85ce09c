/// Templates of the catalog as the caller may see them: their forms, the check of values, and the spec of a task.
///
/// Entry: [Templates][dev.mokuroku.scaffolder.template.Templates]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.template;

import org.jspecify.annotations.NullMarked;
