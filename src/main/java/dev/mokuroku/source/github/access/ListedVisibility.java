package dev.mokuroku.source.github.access;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.security.visibility.PrivateRepositories;
import dev.mokuroku.source.github.discovery.ListingObserver;
import dev.mokuroku.source.github.discovery.ObservedFields;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Stores the visibility of listed repositories, which every listing returns.
@Singleton
class ListedVisibility implements ListingObserver {
    private final PrivateRepositories rule;
    private final RepositoryAccessStore store;

    ListedVisibility(PrivateRepositories rule, RepositoryAccessStore store) {
        this.rule = rule;
        this.store = store;
    }

    @Override
    public Optional<ObservedFields> fields() {
        return Optional.empty();
    }

    @Override
    public String fingerprint() {
        return rule.areForMembers() ? "visibility" : "";
    }

    @Override
    public boolean readsAnyOf(Collection<String> changed) {
        return false;
    }

    @Override
    public Optional<Listing> fullListing(String source, String owner) {
        return listing(source, owner, true);
    }

    @Override
    public Optional<Listing> partialListing(String source, String owner) {
        return listing(source, owner, false);
    }

    private Optional<Listing> listing(String source, String owner, boolean full) {
        return rule.areForMembers()
                ? Optional.of(new VisibilityListing(source.toLowerCase(Locale.ROOT), owner, full))
                : Optional.empty();
    }

    private final class VisibilityListing implements Listing {
        private final String source;
        private final String owner;
        private final boolean full;
        private final Set<String> found = new HashSet<>();

        VisibilityListing(String source, String owner, boolean full) {
            this.source = source;
            this.owner = owner;
            this.full = full;
        }

        @Override
        public void found(Collection<String> requestedNames, List<JsonNode> repositories) {
            Map<String, String> visibilities = repositories.stream()
                    .collect(toMap(
                            repository -> RepositoryKeys.keyOf(
                                    repository.path("nameWithOwner").asText()),
                            repository -> repository.path("visibility").asText().toLowerCase(Locale.ROOT),
                            (first, second) -> second));
            found.addAll(visibilities.keySet());
            Set<String> requested = requestedNames.stream()
                    .map(name -> RepositoryKeys.keyOf(owner + "/" + name))
                    .collect(toSet());
            store.save(source, visibilities, full ? Set.of() : notFound(requested));
        }

        @Override
        public Missing missing() {
            Set<String> stored = store.slugs(source);
            return new Missing(
                    notFound(stored).stream()
                            .map(slug -> slug.substring(slug.indexOf('/') + 1))
                            .toList(),
                    stored.size());
        }

        @Override
        public void removeMissing() {
            store.save(source, Map.of(), notFound(store.slugs(source)));
        }

        private List<String> notFound(Set<String> slugs) {
            return slugs.stream().filter(slug -> !found.contains(slug)).toList();
        }
    }
}
