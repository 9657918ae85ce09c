package dev.mokuroku.source.github.reading;

import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.client.GithubClients;

public final class RepositoryTreesOf {
    private RepositoryTreesOf() {}

    public static RepositoryTrees config(GithubConfig config) {
        return new RepositoryTrees(GithubClients.hosts(config), GithubClients.rest());
    }

    public static Revisions revisions(GithubConfig config) {
        return new Revisions(GithubClients.of(config));
    }

    public static SymbolicLinks links(GithubConfig config) {
        return new SymbolicLinks(GithubClients.of(config));
    }

    static GithubFiles files(GithubConfig config) {
        return files(config, revisions(config));
    }

    static GithubFiles files(GithubConfig config, Revisions revisions) {
        return new GithubFiles(GithubClients.hosts(config), GithubClients.rest(), revisions, links(config), config);
    }
}
