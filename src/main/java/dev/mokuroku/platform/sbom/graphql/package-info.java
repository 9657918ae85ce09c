/// SBOMs in GraphQL: those of an entity, with their packages.
///
/// Entry: [SbomsGraphQL][dev.mokuroku.platform.sbom.graphql.SbomsGraphQL]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.sbom.graphql;

import org.jspecify.annotations.NullMarked;
