package dev.mokuroku.source.github.webhook;

import java.util.Set;

/// Repositories of one owner that may read otherwise now.
///
/// @param owner login of the organisation or user
/// @param repositories their names; none for all of them
/// @param paths the files that changed, from the root of the repository; none where that is not known
record RepositoryChange(String owner, Set<String> repositories, Set<String> paths) {
    static RepositoryChange of(String owner, String repository) {
        return new RepositoryChange(owner, Set.of(repository), Set.of());
    }

    static RepositoryChange ofAll(String owner) {
        return new RepositoryChange(owner, Set.of(), Set.of());
    }

    boolean concernsAll() {
        return repositories.isEmpty();
    }
}
