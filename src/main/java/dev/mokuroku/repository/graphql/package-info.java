/// Repositories over GraphQL, with or without a descriptor: a single repository, pages of repositories, and the field
/// `repository` of an entity.
///
/// Entry: [RepositoryGraphQL][dev.mokuroku.repository.graphql.RepositoryGraphQL]. Owns no tables.
@NullMarked
package dev.mokuroku.repository.graphql;

import org.jspecify.annotations.NullMarked;
