package dev.mokuroku.entity.kind;

import dev.mokuroku.entity.RelationType;

/// A field of `spec` that holds one entity reference or a list of them.
///
/// @param relation drawn from the entity to the one that the field names
/// @param defaultKind of a reference that names none; `""` where the reference must name one
public record ReferenceField(String name, RelationType relation, String defaultKind) {}
