/// Queries over the stored facts of repositories: by slug, and in pages by conditions.
///
/// Entry: [KnownRepositories][dev.mokuroku.source.github.facts.query.KnownRepositories]. Reads the tables
/// `repository_facts` and `repository_manifest`, which the package above writes.
@NullMarked
package dev.mokuroku.source.github.facts.query;

import org.jspecify.annotations.NullMarked;
