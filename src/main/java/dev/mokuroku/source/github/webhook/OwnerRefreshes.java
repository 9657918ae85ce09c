package dev.mokuroku.source.github.webhook;

import dev.mokuroku.error.CatalogException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Everything that can be read again.
@ApplicationScoped
class OwnerRefreshes {
    private final List<OwnerRefresh> refreshes;

    OwnerRefreshes(@All List<OwnerRefresh> refreshes) {
        this.refreshes = refreshes;
    }

    boolean concern(OwnerChange change) {
        return refreshes.stream().anyMatch(it -> it.subject() == change.about() && it.concerns(change));
    }

    void run(OwnerChanges changes) throws RefreshFailedException {
        try {
            for (OwnerRefresh refresh : refreshes) {
                if (refresh.subject() == changes.subject()) {
                    refresh.run(changes);
                }
            }
        } catch (CatalogException unavailable) {
            throw new RefreshFailedException(String.valueOf(unavailable.getMessage()));
        }
    }
}
