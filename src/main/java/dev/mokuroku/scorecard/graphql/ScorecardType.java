package dev.mokuroku.scorecard.graphql;

import dev.mokuroku.api.graphql.entity.EntityType;
import dev.mokuroku.scorecard.ScorecardKind;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

final class ScorecardType {
    static final String NAME = ScorecardKind.KIND;

    @Produces
    @Singleton
    EntityType scorecardType() {
        return EntityType.of(NAME, ScorecardView::new);
    }
}
