/// Makes one text of a specification that is spread over files: for `$openapi` and `$asyncapi`.
///
/// Entry: [Bundler][dev.mokuroku.descriptor.bundle.Bundler] for the references,
/// [YamlWriter][dev.mokuroku.descriptor.bundle.YamlWriter] for the text. Both answer what the libraries of
/// Backstage do, `json-schema-ref-parser` and `yaml`: the same value stands at the same place, and
/// everything else points there. Pure functions over JSON. Owns no tables.
@NullMarked
package dev.mokuroku.descriptor.bundle;

import org.jspecify.annotations.NullMarked;
