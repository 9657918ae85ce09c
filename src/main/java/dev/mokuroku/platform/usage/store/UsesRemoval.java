package dev.mokuroku.platform.usage.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/// Removes repositories, in transactions that let other writers in between.
@ApplicationScoped
public class UsesRemoval {
    private static final int BATCH_SIZE = 100;

    private final UsesWriter writer;
    private final RepositoryTable repositories;

    UsesRemoval(UsesWriter writer, RepositoryTable repositories) {
        this.writer = writer;
        this.repositories = repositories;
    }

    /// @param keys of repositories that are gone
    public void remove(Collection<String> keys) {
        List<String> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += BATCH_SIZE) {
            writer.remove(all.subList(from, Math.min(all.size(), from + BATCH_SIZE)));
        }
    }

    /// Ends all uses, and forgets what was read.
    public void removeAll() {
        repositories.sources().forEach(source -> remove(repositories.keys(source)));
    }
}
