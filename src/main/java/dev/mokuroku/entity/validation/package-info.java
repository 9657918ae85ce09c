/// Says what is wrong with an entity, in the words of Backstage, so that people find its documentation
/// by them.
///
/// Entry: [EntityValidator][dev.mokuroku.entity.validation.EntityValidator]. The shapes are JSON
/// Schemas (`schema/*.json`), whose properties stand in the order in which Backstage reports them; the
/// formats of names, keys and tags are [FieldFormats][dev.mokuroku.entity.validation.FieldFormats].
///
/// Pure functions: no framework, no I/O. Owns no tables.
@NullMarked
package dev.mokuroku.entity.validation;

import org.jspecify.annotations.NullMarked;
