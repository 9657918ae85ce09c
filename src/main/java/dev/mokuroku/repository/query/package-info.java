/// Queries for the stored facts of repositories: by slug, and in pages by conditions.
///
/// Entry: [KnownRepositories][dev.mokuroku.repository.query.KnownRepositories], which every later room may use. Reads
/// the tables `repository_facts` and `repository_manifest`, which the package above writes.
@NullMarked
package dev.mokuroku.repository.query;

import org.jspecify.annotations.NullMarked;
