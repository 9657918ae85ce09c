/// The versions of platform components over GraphQL.
///
/// Entry: [PlatformVersionsGraphQL][dev.mokuroku.platform.release.graphql.PlatformVersionsGraphQL]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.release.graphql;

import org.jspecify.annotations.NullMarked;
