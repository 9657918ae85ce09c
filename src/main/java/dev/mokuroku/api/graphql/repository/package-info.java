/// GitHub repositories over GraphQL, with or without a descriptor: single repositories, pages, and the repository of an
/// entity. The facts come from the package of facts of `source.github`.
///
/// Entry: [RepositoryGraphQL][dev.mokuroku.api.graphql.repository.RepositoryGraphQL]. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.repository;

import org.jspecify.annotations.NullMarked;
