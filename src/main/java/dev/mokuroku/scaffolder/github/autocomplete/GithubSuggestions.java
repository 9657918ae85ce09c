package dev.mokuroku.scaffolder.github.autocomplete;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.scaffolder.github.RepositoryUrl;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.write.ApiCaller;
import dev.mokuroku.source.github.write.ApiCallers;
import dev.mokuroku.source.github.write.ApiRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/// Reads from GitHub, with the token of the person, what a field can hold.
@ApplicationScoped
class GithubSuggestions {
    static final String PROVIDER = "github";

    private static final int PAGE_SIZE = 100;
    /// Nobody picks from a longer list.
    private static final int MAX_PAGES = 20;

    private final ApiCallers callers;

    GithubSuggestions(ApiCallers callers) {
        this.callers = callers;
    }

    /// @param context `host`, and for branches `owner` and `repository`
    /// @throws CatalogException if there is no such resource, or the context lacks something
    List<String> of(String resource, String token, JsonNode context) throws GithubException {
        String host = context.path("host").asText("github.com");
        return switch (resource) {
            case "owners" -> list(host, token, "/user/orgs", "login");
            case "repositoriesWithOwner" -> list(host, token, "/user/repos", "full_name");
            case "branches" -> list(host, token, branches(context), "name");
            default -> throw CatalogException.invalidInput("Invalid resource: " + resource);
        };
    }

    private static String branches(JsonNode context) {
        String owner = context.path("owner").asText("");
        String repository = context.path("repository").asText("");
        if (owner.isEmpty() || repository.isEmpty()) {
            throw CatalogException.invalidInput("Missing owner and/or repository context parameter");
        }
        return "/repos/%s/%s/branches".formatted(RepositoryUrl.escaped(owner), RepositoryUrl.escaped(repository));
    }

    private List<String> list(String host, String token, String path, String field) throws GithubException {
        if (!callers.knows(host)) {
            throw CatalogException.invalidInput("No integration for host " + host);
        }
        ApiCaller caller = callers.ofToken(host, token);
        List<String> values = new ArrayList<>();
        for (int page = 1; page <= MAX_PAGES && values.size() == (page - 1) * PAGE_SIZE; page++) {
            caller.send(ApiRequest.get("%s?per_page=%d&page=%d".formatted(path, PAGE_SIZE, page)))
                    .body()
                    .forEach(item -> values.add(item.path(field).asText()));
        }
        return values;
    }
}
