/// The owners of a piece of code, and the entities that the caller owns.
///
/// Entry: [OwnershipQueries][dev.mokuroku.api.graphql.ownership.OwnershipQueries] and
/// [ViewerQueries][dev.mokuroku.api.graphql.ownership.ViewerQueries]. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.ownership;

import org.jspecify.annotations.NullMarked;
