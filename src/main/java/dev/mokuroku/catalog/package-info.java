/// The truth, in PostgreSQL.
///
/// Commands: `ApplyDescriptors`, the unit of work that makes
/// the catalog say what files say. Reads for the index alone:
/// [ChangeFeed][dev.mokuroku.catalog.ChangeFeed], [StoredEntities][dev.mokuroku.catalog.StoredEntities].
/// What was removed, and by whom, is in `.audit`.
/// Owns the tables `entity`, `relation`, `descriptor`, `contender`, `problem`, `location`, `change`.
@NullMarked
package dev.mokuroku.catalog;

import org.jspecify.annotations.NullMarked;
