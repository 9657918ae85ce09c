/// The template language of Backstage's scaffolder: `${{ }}` in texts, `{% %}` in files.
///
/// Pure: no framework, no input or output. Values are JSON; a value that is not defined is a
/// [MissingNode][com.fasterxml.jackson.databind.node.MissingNode].
///
/// Entry: [Templating][dev.mokuroku.scaffolder.templating.Templating]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.templating;

import org.jspecify.annotations.NullMarked;
