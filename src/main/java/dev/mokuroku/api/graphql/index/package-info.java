/// State, verification and rebuild of the index, for operators.
///
/// Entry: [IndexGraphQL][dev.mokuroku.api.graphql.index.IndexGraphQL]. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.index;

import org.jspecify.annotations.NullMarked;
