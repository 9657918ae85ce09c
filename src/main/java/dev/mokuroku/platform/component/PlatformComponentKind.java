package dev.mokuroku.platform.component;

import dev.mokuroku.entity.RelationType;
import dev.mokuroku.entity.kind.KindDefinition;
import dev.mokuroku.entity.kind.RelationRule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/// The kind `PlatformComponent`: its schema, and the fields of its spec that name other entities.
public final class PlatformComponentKind {
    public static final String KIND = "PlatformComponent";

    /// From a platform component to the template that gives it.
    public static final String OFFERED_BY = "offeredBy";

    /// From a template to the platform components that it gives.
    public static final String OFFERS = "offers";

    private static final String SCHEMA = "/dev/mokuroku/platform/component/platform-component.json";

    @Produces
    @Singleton
    KindDefinition platformComponent() {
        return definition();
    }

    /// `dependsOn` leads from a platform component to its source: a change of the source reaches all that use the
    /// platform component, and every Backstage graph draws the relation without configuration.
    public static KindDefinition definition() {
        return new KindDefinition(
                KIND,
                List.of("mokuroku.dev/v1alpha1"),
                KindDefinition.schemaOf(PlatformComponentKind.class, SCHEMA),
                List.of(
                        RelationRule.of("owner", RelationType.OWNED_BY, "group"),
                        RelationRule.of("system", RelationType.PART_OF, "system"),
                        RelationRule.of("source", RelationType.DEPENDS_ON, "component")
                                .where(ComponentSource::namesEntity),
                        RelationRule.of("access/template", OFFERED_BY, OFFERS, "template")),
                entity -> new SpecChecks(entity.spec()).firstViolation());
    }
}
