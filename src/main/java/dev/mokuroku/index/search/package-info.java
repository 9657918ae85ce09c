/// Search in words, ranked: which text of an entity is found with which weight, how a term is read, and
/// what an answer shows. Knows nothing of the index that holds it.
///
/// Entry: [SearchRequest][dev.mokuroku.index.search.SearchRequest] and
/// [SearchPage][dev.mokuroku.index.search.SearchPage] for callers,
/// [SearchText][dev.mokuroku.index.search.SearchText] for the index. Owns no tables.
@NullMarked
package dev.mokuroku.index.search;

import org.jspecify.annotations.NullMarked;
