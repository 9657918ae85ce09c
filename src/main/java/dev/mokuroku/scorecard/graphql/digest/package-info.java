/// The digest of a team over GraphQL.
///
/// Entry: [TeamDigestGraphQL][dev.mokuroku.scorecard.graphql.digest.TeamDigestGraphQL]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.graphql.digest;

import org.jspecify.annotations.NullMarked;
