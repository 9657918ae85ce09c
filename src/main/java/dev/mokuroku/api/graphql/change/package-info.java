/// The change feed over GraphQL: the query `changes` and the subscription `entityChanged`.
///
/// Entry: [ChangesGraphQL][dev.mokuroku.api.graphql.change.ChangesGraphQL]. A subscriber is a position in the feed and
/// reads the next page when it is ready, so no events are buffered for it.
/// [RecentChanges][dev.mokuroku.api.graphql.change.RecentChanges] keeps the newest changes in memory. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.change;

import org.jspecify.annotations.NullMarked;
