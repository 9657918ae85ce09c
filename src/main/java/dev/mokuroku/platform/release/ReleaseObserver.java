package dev.mokuroku.platform.release;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.job.TaskQueue;
import dev.mokuroku.source.github.discovery.ListingObserver;
import dev.mokuroku.source.github.discovery.ObservedFields;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads the releases of a platform component again when a scan or a webhook lists its source repository. Listings
/// carry no fields for this: the thousands of other repositories would pay for them.
@Singleton
class ReleaseObserver implements ListingObserver {
    private final ReleaseRefresh refresh;
    private final ReleaseRefreshTask task;
    private final TaskQueue queue;

    ReleaseObserver(ReleaseRefresh refresh, ReleaseRefreshTask task, TaskQueue queue) {
        this.refresh = refresh;
        this.task = task;
        this.queue = queue;
    }

    @Override
    public Optional<ObservedFields> fields() {
        return Optional.empty();
    }

    @Override
    public String fingerprint() {
        return "";
    }

    @Override
    public boolean readsAnyOf(Collection<String> paths) {
        return false;
    }

    @Override
    public Optional<Listing> fullListing(String source, String owner) {
        return Optional.of(new ReleaseListing());
    }

    @Override
    public Optional<Listing> partialListing(String source, String owner) {
        return Optional.of(new ReleaseListing());
    }

    private void submitSources(List<JsonNode> listed) {
        List<String> slugs = listed.stream()
                .map(repository -> repository.path("nameWithOwner").asText())
                .toList();
        refresh.ofRepositories(slugs).forEach(component -> task.submit(queue, component));
    }

    private final class ReleaseListing implements Listing {
        @Override
        public void found(Collection<String> requestedNames, List<JsonNode> found) {
            submitSources(found);
        }

        @Override
        public Missing missing() {
            return new Missing(List.of(), 0);
        }

        @Override
        public void removeMissing() {
            // A repository that is gone has no newer releases.
        }
    }
}
