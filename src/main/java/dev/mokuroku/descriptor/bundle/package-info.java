/// Bundles a specification that is spread over files into one text, for `$openapi` and `$asyncapi`.
///
/// Entries: [Bundler][dev.mokuroku.descriptor.bundle.Bundler] resolves the references,
/// [YamlWriter][dev.mokuroku.descriptor.bundle.YamlWriter] writes the text. Both give the results of Backstage's
/// libraries `json-schema-ref-parser` and `yaml`: a value that several references name is written where the first
/// one stood, and the others point to it. Pure functions over JSON. Owns no tables.
@NullMarked
package dev.mokuroku.descriptor.bundle;

import org.jspecify.annotations.NullMarked;
