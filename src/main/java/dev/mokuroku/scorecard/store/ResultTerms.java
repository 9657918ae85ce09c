package dev.mokuroku.scorecard.store;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.index.term.EntityTerm;
import dev.mokuroku.index.term.EntityTerms;
import dev.mokuroku.scorecard.ScorecardTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Marks entities with their results, those of drafts apart.
@ApplicationScoped
class ResultTerms implements EntityTerms {
    private final TermRows rows;

    ResultTerms(TermRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return ScorecardTerms.NAME;
    }

    @Override
    public int revision() {
        return TermRows.REVISION;
    }

    @Override
    public Map<EntityRef, Set<EntityTerm>> termsOf(Collection<EntityRef> entities) {
        return rows.termsOf(entities, false);
    }
}
