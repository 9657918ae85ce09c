package dev.mokuroku.scorecard.fact.pushed;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.RelationType;
import dev.mokuroku.entity.Violation;
import dev.mokuroku.entity.kind.KindDefinition;
import dev.mokuroku.entity.kind.RelationRule;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.scorecard.ScorecardKind;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// The kind `FactSchema`: which facts services report.
public final class FactSchemaKind {
    public static final String KIND = "FactSchema";

    /// As in refs.
    static final String REF_KIND = KIND.toLowerCase(Locale.ROOT);

    private static final String SCHEMA = "/dev/mokuroku/scorecard/fact-schema.json";

    @Produces
    @Singleton
    KindDefinition factSchema() {
        return definition();
    }

    public static KindDefinition definition() {
        return new KindDefinition(
                KIND,
                List.of(ScorecardKind.API_VERSION),
                KindDefinition.schemaOf(ScorecardKind.class, SCHEMA),
                List.of(RelationRule.of("owner", RelationType.OWNED_BY, "group")),
                FactSchemaKind::violationIn);
    }

    /// The entity that declares the schema of this name.
    public static EntityRef refOf(String schema) {
        return new EntityRef(KIND, EntityRef.DEFAULT_NAMESPACE, schema);
    }

    private static Optional<Violation> violationIn(Entity entity) {
        if (!FactNames.isSchemaName(entity.name())) {
            return violation(
                    "/metadata/name",
                    "must begin with a-z, have at most 63 of a-z, 0-9 and _, and be no name that expressions have"
                            + " otherwise");
        }
        if (!entity.namespace().equals(EntityRef.DEFAULT_NAMESPACE)) {
            return violation("/metadata/namespace", "must be default: the name of a schema is the name of its facts");
        }
        if (DocumentSchemas.byName(entity.name()).isPresent()) {
            return violation("/metadata/name", "must not be the name of the schema of a tool");
        }
        try {
            FactSchemaParser.parse(entity.spec().path("facts"), "facts");
            return Optional.empty();
        } catch (CatalogException invalid) {
            String field = Objects.requireNonNullElse(invalid.field(), "");
            String pointer = "/spec/" + field.replace('.', '/');
            return Optional.of(
                    new Violation(pointer, pointer + invalid.getMessage().substring(field.length())));
        }
    }

    private static Optional<Violation> violation(String pointer, String expectation) {
        return Optional.of(new Violation(pointer, pointer + " " + expectation));
    }
}
