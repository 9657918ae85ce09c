/// Hides secrets in logs, errors and outputs, in the forms that templates and logs give secrets. Pure: no framework.
///
/// Entry: [Redactions][dev.mokuroku.scaffolder.run.redaction.Redactions]. Owns no tables. Time and memory are linear in
/// the length of a text, whatever the secrets are.
@NullMarked
package dev.mokuroku.scaffolder.run.redaction;

import org.jspecify.annotations.NullMarked;
