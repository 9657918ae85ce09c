/// What GitHub tells of repositories, with a descriptor and without one: single ones, pages of them, and the one of
/// an entity. What stands behind it is [the package of facts][dev.mokuroku.source.github.facts].
///
/// Entry: [RepositoryGraphQL][dev.mokuroku.api.graphql.repository.RepositoryGraphQL]. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.repository;

import org.jspecify.annotations.NullMarked;
