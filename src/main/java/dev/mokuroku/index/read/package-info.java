/// Answers queries from snapshots of the index: pages, refs, traversals, facets, streams and searches.
///
/// Entry: [CatalogIndex][dev.mokuroku.index.read.CatalogIndex]. Caches live in
/// [Snapshot][dev.mokuroku.index.read.Snapshot]. Owns no tables.
@NullMarked
package dev.mokuroku.index.read;

import org.jspecify.annotations.NullMarked;
