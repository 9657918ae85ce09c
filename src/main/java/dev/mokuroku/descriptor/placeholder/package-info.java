/// Replaces placeholders in an entity (`$text`, `$json`, `$yaml`, `$openapi`, `$asyncapi`) by the content of the
/// files that they name, with the error texts of Backstage's `PlaceholderProcessor`.
///
/// Entry: [Placeholders][dev.mokuroku.descriptor.placeholder.Placeholders].
/// [ReferenceReader][dev.mokuroku.descriptor.placeholder.ReferenceReader] reads each file once and remembers its
/// version: a descriptor is parsed again when one of them changes. Owns no tables.
@NullMarked
package dev.mokuroku.descriptor.placeholder;

import org.jspecify.annotations.NullMarked;
