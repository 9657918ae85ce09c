package dev.mokuroku.platform.sbom.github;

import dev.mokuroku.repository.query.KnownRepositories;

/// A repository with one component.
///
/// @param commit at the head of its default branch
record RepositoryHead(String owner, String name, String commit) {
    /// `owner/name` in lower case
    String key() {
        return KnownRepositories.keyOf(owner + "/" + name);
    }
}
