package dev.mokuroku.source.github.discovery;

import dev.mokuroku.descriptor.reference.ReferencedFiles;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.client.GithubClients;
import dev.mokuroku.source.github.discovery.store.ScanCheckpointStore;
import dev.mokuroku.source.github.discovery.store.SearchedTree;
import dev.mokuroku.source.github.discovery.store.SearchedTreeStore;
import dev.mokuroku.source.github.discovery.store.SettingsStore;
import dev.mokuroku.source.github.reading.RepositoryTreesOf;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sources of the organisation `acme`, and what all replicas of it keep.
final class OrganizationSources {
    final ScanCheckpointStore marks = new RememberedCheckpoints();
    final Map<String, SettingsStore.File> settings = new HashMap<>();
    final Map<String, SearchedTree> trees = new HashMap<>();
    private final String github;
    private final Clock clock;

    OrganizationSources(String github, Clock clock) {
        this.github = github;
        this.clock = clock;
    }

    /// One that was just started.
    ///
    /// @param settings below `mokuroku.github.`
    GithubOrganizationSource source(Map<String, String> settings) {
        return source(settings, new ListingObservers(List.of()));
    }

    GithubOrganizationSource source(Map<String, String> settings, ListingObservers observers) {
        GithubConfig config = GithubClients.config(github, settings);
        GithubRepositories repositories = new GithubRepositories(GithubClients.of(config), observers);
        TreeDescriptors treeDescriptors = new TreeDescriptors(config, RepositoryTreesOf.config(config), new Trees());
        return new GithubOrganizationSource(
                config,
                new OrganizationRepositoriesFactory(config, repositories, new Settings()).of("acme"),
                new RepositoryDescriptors(
                        config,
                        repositories,
                        treeDescriptors,
                        RepositoryTreesOf.revisions(config),
                        new LinkedDescriptors(RepositoryTreesOf.links(config), GithubClients.hosts(config), config)),
                observers,
                ReferencedFiles.NONE,
                marks,
                clock);
    }

    private final class Settings implements SettingsStore {
        @Override
        public Optional<File> load(String organization) {
            return Optional.ofNullable(settings.get(organization));
        }

        @Override
        public void save(String organization, File file) {
            settings.put(organization, file);
        }
    }

    private final class Trees implements SearchedTreeStore {
        @Override
        public Map<String, SearchedTree> load(Collection<String> slugs) {
            Map<String, SearchedTree> some = new HashMap<>(trees);
            some.keySet().retainAll(slugs);
            return some;
        }

        @Override
        public void save(SearchedTree tree) {
            trees.put(tree.slug(), tree);
        }
    }
}
