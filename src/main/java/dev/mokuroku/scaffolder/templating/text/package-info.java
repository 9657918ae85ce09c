/// Texts and numbers as JavaScript reads and prints them, and as error texts show them.
///
/// Entry: [NumberText][dev.mokuroku.scaffolder.templating.text.NumberText]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.templating.text;

import org.jspecify.annotations.NullMarked;
