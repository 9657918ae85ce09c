package dev.mokuroku.sample;

import dev.mokuroku.entity.RelationType;
import dev.mokuroku.entity.kind.KindDefinition;
import dev.mokuroku.entity.kind.RelationRule;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/// A kind of a feature: its schema, and the fields of its spec that name other entities.
@IfBuildProperty(name = SampleSeamsTest.ENABLED, stringValue = "true")
@Singleton
class SampleKind {
    @Produces
    @Singleton
    KindDefinition sample() {
        return new KindDefinition(
                "Sample",
                List.of("mokuroku.dev/v1alpha1"),
                KindDefinition.schemaOf(SampleKind.class, "/dev/mokuroku/sample/sample.json"),
                List.of(
                        RelationRule.of("owner", RelationType.OWNED_BY, "group"),
                        RelationRule.of("system", RelationType.PART_OF, "system"),
                        RelationRule.of("samples", "samples", "sampledBy", "component")));
    }
}
