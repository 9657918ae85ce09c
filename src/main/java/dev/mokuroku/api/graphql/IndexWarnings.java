package dev.mokuroku.api.graphql;

import dev.mokuroku.graphql.engine.MutationWarnings;
import dev.mokuroku.index.write.LiveIndex;
import jakarta.inject.Singleton;
import java.util.List;

/// Warns that what a mutation changed is committed and not readable yet.
@Singleton
class IndexWarnings implements MutationWarnings {
    private final LiveIndex index;

    IndexWarnings(LiveIndex index) {
        this.index = index;
    }

    @Override
    public List<String> current() {
        return index.isFailing() ? List.of(LiveIndex.NOT_READABLE_YET) : List.of();
    }
}
