/// What in a valid template will not work as it is written. Backstage accepts such templates, so all are warnings.
///
/// Entry: [TemplateWarnings][dev.mokuroku.scaffolder.template.warning.TemplateWarnings]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.template.warning;

import org.jspecify.annotations.NullMarked;
