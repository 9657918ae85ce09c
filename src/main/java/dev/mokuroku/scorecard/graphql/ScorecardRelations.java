package dev.mokuroku.scorecard.graphql;

import dev.mokuroku.api.graphql.relation.RelationField;
import dev.mokuroku.api.graphql.relation.RelationFields;
import dev.mokuroku.entity.RelationType;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class ScorecardRelations implements RelationFields {
    @Override
    public List<RelationField> fields() {
        return List.of(RelationField.many(
                "ownedScorecards",
                RelationType.OWNER_OF.text(),
                ScorecardType.NAME,
                "The scorecards that it owns.",
                "Group"));
    }
}
