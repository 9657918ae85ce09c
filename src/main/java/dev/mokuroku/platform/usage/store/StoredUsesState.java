package dev.mokuroku.platform.usage.store;

import static java.util.stream.Collectors.toSet;

import dev.mokuroku.source.SourceState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;

/// The sources whose repositories uses are stored of. Local checkouts are no source of descriptors: no setting of a
/// source names them, and their job removes by itself what is gone.
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
        return repositories.sources().stream()
                .filter(source -> !source.equals(RepositoryTable.CHECKOUTS))
                .collect(toSet());
    }

    @Override
    public void forget(String source) {
        removal.remove(repositories.keys(source.toLowerCase(Locale.ROOT)));
    }
}
