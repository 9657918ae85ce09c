/// The kinds with rules for their spec: Backstage's ([KnownKind][dev.mokuroku.entity.kind.KnownKind]) and those that
/// features define ([KindDefinition][dev.mokuroku.entity.kind.KindDefinition]). A kind has a schema, and fields that
/// name other entities ([EntityRelations][dev.mokuroku.entity.kind.EntityRelations]).
///
/// Pure values: no framework, no I/O. Owns no tables.
@NullMarked
package dev.mokuroku.entity.kind;

import org.jspecify.annotations.NullMarked;
