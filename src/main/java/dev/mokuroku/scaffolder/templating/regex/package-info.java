/// JavaScript's regular expressions on Java's engine, which stop when they cost too much.
///
/// Entry: [RegexSyntax][dev.mokuroku.scaffolder.templating.regex.RegexSyntax] and
/// [RegexSearch][dev.mokuroku.scaffolder.templating.regex.RegexSearch]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.templating.regex;

import org.jspecify.annotations.NullMarked;
