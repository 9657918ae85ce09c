package dev.mokuroku.source.github.reading;

import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.client.GithubClients;

public final class RepositoryTreesOf {
    private RepositoryTreesOf() {}

    public static RepositoryTrees config(GithubConfig config) {
        return new RepositoryTrees(GithubClients.hosts(config), GithubClients.rest());
    }
}
