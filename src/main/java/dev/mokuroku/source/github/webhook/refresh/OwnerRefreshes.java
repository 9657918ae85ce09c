package dev.mokuroku.source.github.webhook.refresh;

import dev.mokuroku.error.CatalogException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Everything that can be read again.
@ApplicationScoped
public class OwnerRefreshes {
    private final List<OwnerRefresh> refreshes;

    OwnerRefreshes(@All List<OwnerRefresh> refreshes) {
        this.refreshes = refreshes;
    }

    public boolean anyConcerns(OwnerChange change) {
        return refreshes.stream()
                .anyMatch(refresh -> refresh.subject() == change.subjectOrDefault() && refresh.concerns(change));
    }

    public void run(OwnerChanges changes) throws RefreshFailedException {
        try {
            for (OwnerRefresh refresh : refreshes) {
                if (refresh.subject() == changes.subject()) {
                    refresh.run(changes);
                }
            }
        } catch (CatalogException unavailable) {
            throw new RefreshFailedException(unavailable.getMessage());
        }
    }
}
