package dev.mokuroku.source.github.discovery;

import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.discovery.store.SettingsStore;
import jakarta.enterprise.context.ApplicationScoped;

/// The [OrganizationRepositories] of each organisation.
@ApplicationScoped
class OrganizationRepositoriesFactory {
    private static final String SETTING = "mokuroku.github.catalog-path";

    private final GithubRepositories repositories;
    private final SettingsStore store;
    private final DescriptorPaths defaultPaths;

    OrganizationRepositoriesFactory(GithubConfig config, GithubRepositories repositories, SettingsStore store) {
        this.repositories = repositories;
        this.store = store;
        this.defaultPaths = defaultPaths(config);
    }

    private static DescriptorPaths defaultPaths(GithubConfig config) {
        try {
            return DescriptorPaths.of(config.catalogPath());
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException("%s: %s".formatted(SETTING, refused.getMessage()), refused);
        }
    }

    OrganizationRepositories of(String organization) {
        return new OrganizationRepositories(organization, defaultPaths, repositories, store);
    }
}
