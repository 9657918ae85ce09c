/// Backstage's search over the catalog: `/api/search/query`.
///
/// Entry: [SearchResource][dev.mokuroku.frontend.search.SearchResource]. Owns no tables: the index answers.
@NullMarked
package dev.mokuroku.frontend.search;

import org.jspecify.annotations.NullMarked;
