package dev.mokuroku.source.github.register;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.ErrorCode;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubHost;
import dev.mokuroku.source.github.client.GithubHosts;
import dev.mokuroku.source.github.client.GithubRest;
import dev.mokuroku.source.github.client.RestRequest;
import dev.mokuroku.source.github.client.RestResponse;
import dev.mokuroku.source.url.FoundFile;
import dev.mokuroku.source.url.UnreadableUrlException;
import dev.mokuroku.source.url.UrlReader;
import dev.mokuroku.source.url.UrlSearchResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/// Finds the descriptors of a repository by two calls: one for its default branch, one for its tree.
/// (Backstage asks GitHub's code search, which knows default branches alone, late, and thirty times a
/// minute.)
@ApplicationScoped
public class RepositorySearch {
    private static final int MAX_RESPONSE_BYTES = 1 << 20;

    private final GithubHosts hosts;
    private final GithubRest rest;
    private final UrlReader urls;

    RepositorySearch(GithubHosts hosts, GithubRest rest, UrlReader urls) {
        this.hosts = hosts;
        this.rest = rest;
        this.urls = urls;
    }

    /// Whether the repository is on a GitHub that is configured.
    public boolean knows(RepositoryUrl repository) {
        return hosts.byName(repository.host()).isPresent();
    }

    /// The web addresses of all files of this name in the repository's default branch.
    ///
    /// @throws CatalogException `NOT_FOUND` where there is no such repository, `UNAVAILABLE` if GitHub
    ///     does not answer
    public List<String> descriptorsOf(RepositoryUrl repository, String fileName) {
        try {
            String pattern = repository.file(defaultBranchOf(repository), "**/" + fileName);
            return urls.search(pattern, null) instanceof UrlSearchResult.Found found
                    ? found.files().stream().map(FoundFile::url).toList()
                    : List.of();
        } catch (UnreadableUrlException | GithubException failure) {
            throw new CatalogException(
                    ErrorCode.UNAVAILABLE,
                    "%s cannot be searched now: %s".formatted(repository.slug(), failure.getMessage()));
        }
    }

    private String defaultBranchOf(RepositoryUrl repository) throws GithubException {
        GithubHost host = hosts.byName(repository.host()).orElseThrow();
        RestResponse response = rest.get(
                host,
                new RestRequest(
                        repository.owner(),
                        host.api(repository.apiPath()),
                        RestRequest.JSON,
                        null,
                        MAX_RESPONSE_BYTES));
        if (response.status() == 404) {
            throw CatalogException.notFound(
                    "There is no repository %s, or the credentials may not see it".formatted(repository.slug()));
        }
        try {
            JsonNode branch = PlainJson.MAPPER.readTree(response.body()).path("default_branch");
            return response.status() == 200 && branch.isTextual() ? branch.asText() : "HEAD";
        } catch (IOException unreadable) {
            return "HEAD";
        }
    }
}
