package dev.mokuroku.source.github.reading;

import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubHost;
import dev.mokuroku.source.github.client.GithubHosts;
import dev.mokuroku.source.github.client.GithubRest;
import dev.mokuroku.source.github.client.RestRequest;
import dev.mokuroku.source.github.client.RestResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Reads the bytes of a blob: also of those that GraphQL returns no text for, because they are no UTF-8 or larger than
/// 512 kB.
@ApplicationScoped
public class RepositoryBlobs {
    private static final String RAW = "application/vnd.github.raw";
    private static final int OK = 200;

    private final GithubHosts hosts;
    private final GithubRest rest;

    RepositoryBlobs(GithubHosts hosts, GithubRest rest) {
        this.hosts = hosts;
        this.rest = rest;
    }

    /// Empty where GitHub does not return it whole.
    ///
    /// @param host one that is configured
    /// @throws GithubException when GitHub does not answer
    public Optional<byte[]> bytes(String host, String owner, String repository, String oid, int maxBytes)
            throws GithubException {
        GithubHost github = hosts.byName(host).orElseThrow();
        RestRequest request = new RestRequest(
                owner, github.api("/repos/%s/%s/git/blobs/%s".formatted(owner, repository, oid)), RAW, null, maxBytes);
        RestResponse response = rest.get(github, request);
        return response.status() == OK && response.complete() ? Optional.of(response.body()) : Optional.empty();
    }
}
