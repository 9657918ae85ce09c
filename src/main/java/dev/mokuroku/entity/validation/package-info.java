/// Which fields an entity may have and what they may hold: the envelope's shape and the formats of
/// names, labels, tags and links, the same for every kind.
///
/// Entry: [Envelope][dev.mokuroku.entity.validation.Envelope] and
/// [FieldFormats][dev.mokuroku.entity.validation.FieldFormats]. Pure; owns no tables.
@NullMarked
package dev.mokuroku.entity.validation;

import org.jspecify.annotations.NullMarked;
