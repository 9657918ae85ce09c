package dev.mokuroku.platform.usage.store;

import dev.mokuroku.source.SourceState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;

/// The sources whose repositories uses are stored of.
@ApplicationScoped
class StoredUsesState implements SourceState {
    private final RepositoryTable repositories;
    private final UsesRemoval removal;

    StoredUsesState(RepositoryTable repositories, UsesRemoval removal) {
        this.repositories = repositories;
        this.removal = removal;
    }

    @Override
    public Set<String> sources() {
        return repositories.sources();
    }

    @Override
    public void forget(String source) {
        removal.remove(repositories.keys(source.toLowerCase(Locale.ROOT)));
    }
}
