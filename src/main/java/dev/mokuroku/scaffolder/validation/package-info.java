/// Checks values against the JSON Schema of a form or of an action's input, with the errors of `jsonschema`, the
/// package of npm that Backstage uses: the same texts, in the same order, with the same paths.
///
/// Pure: no framework, no input or output. Understands the drafts 3 to 7 as far as `jsonschema` does.
///
/// Entry: [SchemaValidator][dev.mokuroku.scaffolder.validation.SchemaValidator]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.validation;

import org.jspecify.annotations.NullMarked;
