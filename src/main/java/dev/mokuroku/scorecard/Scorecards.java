package dev.mokuroku.scorecard;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.read.CatalogIndex;
import dev.mokuroku.index.read.ParsedEntities;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/// The scorecards of the catalog, drafts among them, whoever asks: what comes from here is shown only to callers who
/// may see the entity, and a draft only to its owners.
@Singleton
public final class Scorecards {
    private final ParsedEntities<Scorecard> scorecards;

    Scorecards(CatalogIndex index) {
        this.scorecards = new ParsedEntities<>(index, ScorecardKind.KIND, ScorecardReader::read);
    }

    /// By ref, in the order of refs.
    public Map<EntityRef, Scorecard> current() {
        return scorecards.current();
    }

    public Optional<Scorecard> find(EntityRef ref) {
        return Optional.ofNullable(current().get(ref));
    }
}
