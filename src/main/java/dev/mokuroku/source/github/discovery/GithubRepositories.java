package dev.mokuroku.source.github.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mokuroku.entity.RepositoryPath;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Lists repositories with some of their files each.
@ApplicationScoped
class GithubRepositories {
    /// GitHub's own limit.
    private static final int MAX_PAGE_SIZE = 100;

    private static final int MIN_PAGE_SIZE = 10;
    /// More repositories than on the page before.
    private static final int PAGE_SIZE_GROWTH = 5;

    private static final int BATCH_SIZE = 50;

    private final GithubClient client;
    private final ListingObservers observers;

    GithubRepositories(GithubClient client, ListingObservers observers) {
        this.client = client;
        this.observers = observers;
    }

    enum Order {
        BY_NAME("NAME", "ASC"),
        LAST_PUSHED_FIRST("PUSHED_AT", "DESC");

        private final String field;
        private final String direction;

        Order(String field, String direction) {
            this.field = field;
            this.direction = direction;
        }

        private Map<String, String> variable() {
            return Map.of("field", field, "direction", direction);
        }
    }

    /// @param total of the repositories on all pages
    /// @param size of the page as it was asked for
    /// @param cost of this page, in points
    /// @param after cursor of the next page; null after the last
    /// @param settings the file that holds them; with the first page alone
    record Page(
            List<GithubRepository> repositories,
            int total,
            int size,
            int cost,
            @Nullable String after,
            JsonNode settings) {
        /// What the pages after the first take.
        int pointsAfterFirst() {
            return cost * Math.max(0, (total - 1) / size);
        }

        /// Null after the last page. It grows again, for what failed may not have been the size.
        @Nullable
        PageKey next() {
            return after == null ? null : new PageKey(after, Math.min(MAX_PAGE_SIZE, size + PAGE_SIZE_GROWTH));
        }
    }

    /// @param settings as of [Page]
    record FoundRepositories(List<GithubRepository> repositories, JsonNode settings) {}

    /// @throws GithubException saying until when so many points are put off, where the rate limit is too short
    void checkRoomFor(String owner, int points) throws GithubException {
        client.checkRoomFor(owner, points);
    }

    /// Where to go on.
    ///
    /// @param after cursor of the page before; null for the first
    /// @param size repositories on the page, at most
    record PageKey(@Nullable String after, int size) {
        static final PageKey FIRST = new PageKey(null, MAX_PAGE_SIZE);
    }

    /// A page that GitHub fails to answer twice is tried again with half as many repositories each time: it may be
    /// too much for the ten seconds that GitHub gives a query.
    ///
    /// @param paths of the files to bring from the head of each default branch
    Page page(String owner, Order order, PageKey key, List<String> paths) throws GithubException {
        boolean first = key.after == null;
        Map<String, Object> variables =
                new HashMap<>(Map.of("login", owner, "order", order.variable(), "first", first));
        if (!first) {
            variables.put("after", key.after);
        }
        DescriptorsQuery files = DescriptorsQuery.of(RepositoryPath.HEAD, paths);
        String query = withAllFields(GithubClient.document("repositories.graphql"), files);
        AtomicInteger size = new AtomicInteger();
        JsonNode data = client.queryShrinking(
                owner,
                query,
                attempt -> {
                    size.set(Math.max(MIN_PAGE_SIZE, key.size >> Math.max(0, attempt - 1)));
                    variables.put("size", size.get());
                    return withAllFields(variables, files);
                },
                first);
        JsonNode found = data.path("repositoryOwner");
        if (!found.isObject()) {
            throw new GithubException(
                    "GitHub has no organisation '%s': check mokuroku.github.organizations, and that the credentials may see it"
                            .formatted(owner));
        }
        List<GithubRepository> repositories = new ArrayList<>();
        for (JsonNode node : found.path("repositories").path("nodes")) {
            if (node.isObject()) { // null is one that the credentials may not see
                repositories.add(GithubRepository.of(node, paths));
            }
        }
        JsonNode page = found.path("repositories").path("pageInfo");
        return new Page(
                repositories,
                found.path("repositories").path("totalCount").asInt(),
                size.get(),
                Math.max(1, data.path("rateLimit").path("cost").asInt()),
                page.path("hasNextPage").asBoolean() ? page.path("endCursor").asText() : null,
                data.path("settings"));
    }

    /// With all that is asked of a repository.
    private String withAllFields(String document, DescriptorsQuery files) {
        return files.extend(observers.extend(document));
    }

    private Map<String, Object> withAllFields(Map<String, Object> variables, DescriptorsQuery files) {
        return files.extend(observers.extend(variables));
    }

    /// The file's repository with the file at the head of its default branch, at each path that it can have; none
    /// where the repository is not there.
    FoundRepositories find(GithubFile file) throws GithubException {
        List<String> paths = file.possiblePaths();
        DescriptorsQuery files = DescriptorsQuery.of(RepositoryPath.HEAD, paths);
        Map<String, Object> variables = Map.of("owner", file.owner(), "name", file.repository());
        String query = withAllFields(GithubClient.document("repository.graphql"), files);
        JsonNode data = client.queryDocument(file.owner(), query, withAllFields(variables, files));
        JsonNode found = data.path("repository");
        return new FoundRepositories(
                found.isObject() ? List.of(GithubRepository.of(found, paths)) : List.of(), data.path("settings"));
    }

    /// Those that are there, each once, by one call for every fifty.
    FoundRepositories byNames(String owner, Collection<String> names, List<String> paths) throws GithubException {
        Map<String, GithubRepository> found = new LinkedHashMap<>();
        JsonNode settings = MissingNode.getInstance();
        DescriptorsQuery files = DescriptorsQuery.of(RepositoryPath.HEAD, paths);
        List<String> all = List.copyOf(names);
        for (int from = 0; from < all.size(); from += BATCH_SIZE) {
            List<String> batch = all.subList(from, Math.min(all.size(), from + BATCH_SIZE));
            RepositoriesByName query = new RepositoriesByName(owner, batch);
            JsonNode data = client.queryDocument(
                    owner, withAllFields(query.document(), files), withAllFields(query.variables(), files));
            for (JsonNode node : data) {
                if (node.has("nameWithOwner")) {
                    GithubRepository repository = GithubRepository.of(node, paths);
                    found.put(repository.slug(), repository);
                }
            }
            settings = data.path("settings");
        }
        return new FoundRepositories(List.copyOf(found.values()), settings);
    }

    /// The contents of these files, by their oids, by one call for every fifty.
    Map<String, GithubRepository.Blob> blobs(GithubRepository repository, Collection<String> oids)
            throws GithubException {
        Map<String, GithubRepository.Blob> found = new HashMap<>();
        List<String> all = List.copyOf(oids);
        for (int from = 0; from < all.size(); from += BATCH_SIZE) {
            BlobsByOid query = new BlobsByOid(repository, all.subList(from, Math.min(all.size(), from + BATCH_SIZE)));
            JsonNode data = client.queryDocument(repository.owner(), query.document(), query.variables());
            for (JsonNode node : data.path("repository")) {
                if (node.has("oid")) {
                    GithubRepository.Blob blob = GithubRepository.blobOf(node);
                    found.put(blob.oid(), blob);
                }
            }
        }
        return found;
    }
}
