/// The tests of the template language, which stand behind `is`.
///
/// Entry: [Checks][dev.mokuroku.scaffolder.templating.check.Checks]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.templating.check;

import org.jspecify.annotations.NullMarked;
