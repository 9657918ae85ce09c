package dev.mokuroku.platform.sbom.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.platform.sbom.SbomConfig;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubHost;
import dev.mokuroku.source.github.client.GithubHosts;
import dev.mokuroku.source.github.client.GithubRest;
import dev.mokuroku.source.github.client.RestRequest;
import dev.mokuroku.source.github.client.RestResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;

/// Reads the SBOM of a repository from GitHub's dependency graph: one call of the REST API.
@ApplicationScoped
class GithubSboms {
    private static final int OK = 200;

    private final GithubHosts hosts;
    private final GithubRest rest;
    private final String host;
    private final int maxBytes;

    GithubSboms(GithubHosts hosts, GithubRest rest, GithubConfig github, SbomConfig config) {
        this.hosts = hosts;
        this.rest = rest;
        this.host = github.host();
        this.maxBytes = Math.toIntExact(config.maxSize().asLongValue());
    }

    /// The document in SPDX; empty if GitHub has none, as for a repository whose dependency graph is disabled.
    ///
    /// @throws GithubException when GitHub does not answer, or the rate limit is used up
    Optional<byte[]> read(String owner, String name) throws GithubException {
        GithubHost github = hosts.byName(host).orElseThrow();
        RestRequest request = new RestRequest(
                owner,
                github.api("/repos/%s/%s/dependency-graph/sbom".formatted(owner, name)),
                RestRequest.JSON,
                null,
                maxBytes);
        RestResponse response = rest.get(github, request);
        return response.status() == OK && response.complete() ? documentIn(response.body()) : Optional.empty();
    }

    private static Optional<byte[]> documentIn(byte[] body) throws GithubException {
        try {
            JsonNode document = PlainJson.MAPPER.readTree(body).path("sbom");
            return document.isObject() ? Optional.of(PlainJson.MAPPER.writeValueAsBytes(document)) : Optional.empty();
        } catch (IOException malformed) {
            throw new GithubException("GitHub sent an SBOM that is not JSON: " + malformed.getMessage());
        }
    }
}
