/// The vocabulary: an [Entity][dev.mokuroku.entity.Entity], the
/// [EntityRef][dev.mokuroku.entity.EntityRef] that names it, the
/// [Relation][dev.mokuroku.entity.Relation]s between two, and where it was read
/// ([LocationRef][dev.mokuroku.entity.LocationRef]).
///
/// Pure values: no framework, no I/O. Owns no tables.
@NullMarked
package dev.mokuroku.entity;

import org.jspecify.annotations.NullMarked;
