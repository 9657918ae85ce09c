package dev.mokuroku.source.github.discovery;

import dev.mokuroku.source.github.GithubConfig;
import jakarta.enterprise.context.ApplicationScoped;

/// The [OrganizationRepositories] of each organisation.
@ApplicationScoped
class RepositoriesOfOrganizations {
    private static final String SETTING = "mokuroku.github.catalog-path";

    private final GithubRepositories repositories;
    private final KeptSettings kept;
    private final DescriptorPaths usual;

    RepositoriesOfOrganizations(GithubConfig config, GithubRepositories repositories, KeptSettings kept) {
        this.repositories = repositories;
        this.kept = kept;
        this.usual = usual(config);
    }

    private static DescriptorPaths usual(GithubConfig config) {
        try {
            return DescriptorPaths.of(config.catalogPath());
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException("%s: %s".formatted(SETTING, refused.getMessage()), refused);
        }
    }

    OrganizationRepositories of(String organization) {
        return new OrganizationRepositories(organization, usual, repositories, kept);
    }
}
