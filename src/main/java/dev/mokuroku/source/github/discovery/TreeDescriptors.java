package dev.mokuroku.source.github.discovery;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.discovery.store.SearchedTree;
import dev.mokuroku.source.github.discovery.store.SearchedTreeStore;
import dev.mokuroku.source.github.reading.RepositoryTrees;
import dev.mokuroku.source.url.UnreadableUrlException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what patterns match in the trees of repositories. The tree of a commit never changes, so each is searched
/// once.
@ApplicationScoped
class TreeDescriptors {
    private final String host;
    private final RepositoryTrees trees;
    private final SearchedTreeStore store;

    TreeDescriptors(GithubConfig config, RepositoryTrees trees, SearchedTreeStore store) {
        this.host = config.host();
        this.trees = trees;
        this.store = store;
    }

    /// What was found when these repositories were searched the last time, by [slug][#slug].
    Map<String, SearchedTree> previousSearches(Collection<GithubRepository> repositories) {
        Set<String> slugs = repositories.stream().map(TreeDescriptors::slug).collect(toSet());
        return store.load(slugs);
    }

    static String slug(GithubRepository repository) {
        return repository.slug().toLowerCase(Locale.ROOT);
    }

    /// The oids of the files that match, by their paths.
    ///
    /// @param previous search of this repository
    Map<String, String> filesIn(GithubRepository repository, DescriptorPaths paths, @Nullable SearchedTree previous)
            throws UnreadableUrlException {
        String commit = repository.commit();
        if (commit == null) {
            return Map.of();
        }
        if (previous != null && previous.isOf(commit, paths.patterns())) {
            return previous.files();
        }
        Map<String, String> files = trees.matching(host, repository.owner(), repository.name(), commit, paths.globs());
        store.save(new SearchedTree(slug(repository), commit, paths.patterns(), files));
        return files;
    }
}
