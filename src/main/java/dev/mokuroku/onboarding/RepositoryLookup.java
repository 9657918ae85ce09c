package dev.mokuroku.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubClient;
import dev.mokuroku.source.github.client.GithubHost;
import dev.mokuroku.source.github.client.GithubHosts;
import dev.mokuroku.source.github.client.GithubRest;
import dev.mokuroku.source.github.client.RestRequest;
import dev.mokuroku.source.github.client.RestResponse;
import dev.mokuroku.source.github.register.RepositoryUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// Asks GitHub about a repository: one call, and another for its teams where `CODEOWNERS` names nobody.
@ApplicationScoped
class RepositoryLookup {
    private static final int MAX_RESPONSE_BYTES = 1 << 20;

    private final GithubClient client;
    private final GithubRest rest;
    private final GithubHost host;
    private final String catalogPath;

    RepositoryLookup(GithubClient client, GithubRest rest, GithubHosts hosts, GithubConfig config) {
        this.client = client;
        this.rest = rest;
        this.host = hosts.byName(config.host()).orElseThrow();
        this.catalogPath = config.newDescriptorPath();
    }

    /// Whether there are credentials.
    boolean canBeRead() {
        return client.isConfigured();
    }

    /// @throws CatalogException `NOT_FOUND` where there is no such repository, `UNAVAILABLE` if GitHub does
    ///     not answer
    RepositoryDetails details(RepositoryUrl repository) {
        try {
            JsonNode found = client.query(
                            repository.owner(),
                            "proposal.graphql",
                            Map.of(
                                    "owner",
                                    repository.owner(),
                                    "name",
                                    repository.name(),
                                    "descriptor",
                                    "HEAD:" + catalogPath))
                    .path("repository");
            if (!found.isObject()) {
                throw new RefusedProposalException(
                        ErrorCode.NOT_FOUND,
                        "repository",
                        "there is no repository %s, or the credentials may not see it".formatted(repository.slug()));
            }
            return RepositoryDetails.of(found);
        } catch (GithubException failure) {
            throw RefusedProposalException.unavailable("repository", repository.slug(), failure);
        }
    }

    /// Slugs of the teams that administer the repository; empty where there are none, and where the credentials
    /// may not see them.
    List<String> administrators(RepositoryDetails repository) {
        try {
            RestResponse response = rest.get(
                    host,
                    new RestRequest(
                            repository.owner(),
                            host.api("/repos/%s/teams?per_page=100".formatted(repository.slug())),
                            RestRequest.JSON,
                            null,
                            MAX_RESPONSE_BYTES));
            return response.status() == 200 ? administratorsIn(PlainJson.MAPPER.readTree(response.body())) : List.of();
        } catch (GithubException | IOException untold) {
            return List.of();
        }
    }

    private static List<String> administratorsIn(JsonNode teams) {
        return StreamSupport.stream(teams.spliterator(), false)
                .filter(team -> team.path("permission").asText().equals("admin"))
                .map(team -> team.path("slug").asText())
                .sorted()
                .toList();
    }
}
