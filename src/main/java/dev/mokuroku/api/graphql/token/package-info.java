/// Service tokens over GraphQL: the query `serviceTokens`, and the mutations that issue and revoke them.
///
/// Entry: [ServiceTokensGraphQL][dev.mokuroku.api.graphql.token.ServiceTokensGraphQL]. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.token;

import org.jspecify.annotations.NullMarked;
