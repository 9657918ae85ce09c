package dev.mokuroku.scorecard;

import dev.mokuroku.entity.RelationType;
import dev.mokuroku.entity.kind.KindDefinition;
import dev.mokuroku.entity.kind.RelationRule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/// The kind `Scorecard`: its schema, and the fields of its spec that name other entities.
public final class ScorecardKind {
    public static final String KIND = "Scorecard";
    public static final String API_VERSION = "mokuroku.dev/v1alpha1";

    private static final String SCHEMA = "/dev/mokuroku/scorecard/scorecard.json";

    @Produces
    @Singleton
    KindDefinition scorecard() {
        return definition();
    }

    public static KindDefinition definition() {
        return new KindDefinition(
                KIND,
                List.of(API_VERSION),
                KindDefinition.schemaOf(ScorecardKind.class, SCHEMA),
                List.of(RelationRule.of("owner", RelationType.OWNED_BY, "group")),
                entity -> new ScorecardChecks(entity.spec()).firstViolation());
    }
}
