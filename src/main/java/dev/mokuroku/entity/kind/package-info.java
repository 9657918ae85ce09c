/// The kinds that the catalog knows: which schema their spec follows
/// ([KnownKind][dev.mokuroku.entity.kind.KnownKind]) and which of their fields name other entities
/// ([EntityRelations][dev.mokuroku.entity.kind.EntityRelations]).
///
/// Pure values: no framework, no I/O. Owns no tables.
@NullMarked
package dev.mokuroku.entity.kind;

import org.jspecify.annotations.NullMarked;
