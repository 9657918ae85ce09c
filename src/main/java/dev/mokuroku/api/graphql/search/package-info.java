/// Full-text search over GraphQL.
///
/// Entry: [SearchQueries][dev.mokuroku.api.graphql.search.SearchQueries]. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.search;

import org.jspecify.annotations.NullMarked;
