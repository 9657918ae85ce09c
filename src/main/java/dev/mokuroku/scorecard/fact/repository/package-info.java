/// Facts of the repository of an entity, as the listings of GitHub bring them.
///
/// Entry: [RepositoryFactSource][dev.mokuroku.scorecard.fact.repository.RepositoryFactSource]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.fact.repository;

import org.jspecify.annotations.NullMarked;
