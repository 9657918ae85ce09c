/// JSON, TOML, YAML and XML as trees whose values know their line and column.
///
/// Entry: [Node][dev.mokuroku.platform.manifest.document.Node], which is the same for JSON, TOML and YAML, and
/// [XmlElement][dev.mokuroku.platform.manifest.document.XmlElement]. The text is untrusted: depth and size are limited,
/// XML has no
/// document type definition, and every failure is a
/// [DocumentException][dev.mokuroku.platform.manifest.document.DocumentException]
/// with a line. Pure functions over text. Owns no tables.
@NullMarked
package dev.mokuroku.platform.manifest.document;

import org.jspecify.annotations.NullMarked;
