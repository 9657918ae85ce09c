package dev.mokuroku.platform.usage.listing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.platform.usage.store.RepositoryTable;
import dev.mokuroku.platform.usage.store.UsesRemoval;
import dev.mokuroku.source.ScanFailedException;
import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.discovery.ListingObserver.Listing;
import dev.mokuroku.source.github.discovery.ListingObserver.Missing;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A listing whose manifests are read page by page.
final class ManifestsListing implements Listing {
    private final String source;
    private final String owner;
    private final boolean full;
    private final ManifestPages pages;
    private final RepositoryTable repositories;
    private final UsesRemoval removal;
    private final Set<String> found = new HashSet<>();

    ManifestsListing(
            String source,
            String owner,
            boolean full,
            ManifestPages pages,
            RepositoryTable repositories,
            UsesRemoval removal) {
        this.source = source;
        this.owner = owner;
        this.full = full;
        this.pages = pages;
        this.repositories = repositories;
        this.removal = removal;
    }

    @Override
    public void found(Collection<String> requestedNames, List<JsonNode> listed) throws ScanFailedException {
        List<ListedTree> page = listed.stream()
                .map(ListedTree::of)
                .filter(tree -> tree.owner().equalsIgnoreCase(owner)) // not one that moved away
                .toList();
        page.forEach(tree -> found.add(RepositoryTable.keyOf(tree.slug())));
        try {
            pages.save(source, owner, page);
        } catch (GithubException failure) {
            throw new ScanFailedException("The manifests of %s: %s".formatted(owner, failure.getMessage()), failure);
        }
        if (!full) {
            removal.remove(notFound(requestedNames.stream()
                    .map(name -> RepositoryTable.keyOf(owner + "/" + name))
                    .toList()));
        }
    }

    @Override
    public Missing missing() {
        Set<String> stored = repositories.keys(source);
        return new Missing(
                notFound(stored).stream()
                        .map(key -> key.substring(key.indexOf('/') + 1))
                        .toList(),
                stored.size());
    }

    @Override
    public void removeMissing() {
        removal.remove(notFound(repositories.keys(source)));
    }

    private List<String> notFound(Collection<String> keys) {
        return keys.stream().filter(key -> !found.contains(key)).toList();
    }
}
