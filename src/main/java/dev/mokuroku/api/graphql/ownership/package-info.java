/// Who owns a place in the code, and what belongs to the one who asks.
///
/// Entry: [OwnershipQueries][dev.mokuroku.api.graphql.ownership.OwnershipQueries],
/// [ViewerQueries][dev.mokuroku.api.graphql.ownership.ViewerQueries]. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.ownership;

import org.jspecify.annotations.NullMarked;
