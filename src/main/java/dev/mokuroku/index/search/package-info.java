/// Ranked full-text search: which texts of an entity are searched with which weight, how a term becomes a query, and
/// what
/// a result shows. Independent of the index that stores the documents.
///
/// Entry: [SearchRequest][dev.mokuroku.index.search.SearchRequest] and
/// [SearchPage][dev.mokuroku.index.search.SearchPage] for callers,
/// [SearchText][dev.mokuroku.index.search.SearchText] for the index. Owns no tables.
@NullMarked
package dev.mokuroku.index.search;

import org.jspecify.annotations.NullMarked;
