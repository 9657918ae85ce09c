package dev.mokuroku.source.github.write;

import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubApi;
import dev.mokuroku.source.github.client.GithubHost;
import dev.mokuroku.source.github.client.GithubHosts;
import jakarta.enterprise.context.ApplicationScoped;

/// The only way to write to GitHub. Any thread may call.
@ApplicationScoped
public class RepositoryWriters {
    private final GithubApi api;
    private final GithubHost host;

    RepositoryWriters(GithubApi api, GithubHosts hosts, GithubConfig config) {
        this.api = api;
        this.host = hosts.byName(config.host()).orElseThrow();
    }

    /// Sends one request, which finds the repository under its present name.
    ///
    /// @param slug `owner/name` on the GitHub whose organisations are scanned
    /// @throws GithubException if the repository does not exist or cannot be read
    public RepositoryWriter open(String slug) throws GithubException {
        String owner = slug.substring(0, slug.indexOf('/'));
        return new RepositoryWriter(GithubApi.call(
                "read the repository", () -> api.clientFor(host, owner).getRepository(slug)));
    }
}
