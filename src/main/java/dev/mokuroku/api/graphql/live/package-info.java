/// What changes, told as it happens and to who comes later: the query `changes` and the subscriptions over
/// the change feed and over scans.
///
/// Entry: [ChangesGraphQL][dev.mokuroku.api.graphql.live.ChangesGraphQL] and
/// [ScansGraphQL][dev.mokuroku.api.graphql.live.ScansGraphQL]. A subscriber has a place in the feed and reads
/// on from there when it is ready, so that nothing is kept for it. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.live;

import org.jspecify.annotations.NullMarked;
