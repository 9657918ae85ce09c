package dev.mokuroku.entity.kind;

import dev.mokuroku.entity.Entity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// All kinds with rules for their spec: Backstage's ([KnownKind]) and those that features define. Immutable.
public final class Kinds {
    /// Without kinds of features.
    public static final Kinds BACKSTAGE = new Kinds(List.of());

    private final Map<String, KindDefinition> definitions = new LinkedHashMap<>();

    /// @throws IllegalArgumentException if two kinds have names that differ in case alone: a ref could not tell them
    ///     apart
    public Kinds(Collection<KindDefinition> added) {
        for (KindDefinition definition : added) {
            KindDefinition other = definitions.put(lower(definition.kind()), definition);
            if (other != null || KnownKind.isName(definition.kind())) {
                throw new IllegalArgumentException("The kind %s is defined twice".formatted(definition.kind()));
            }
        }
    }

    /// The definition of a feature's kind, if both kind and apiVersion of the entity are those of a definition.
    public Optional<KindDefinition> definitionOf(Entity entity) {
        return definitionNamedAs(entity)
                .filter(definition -> definition.kind().equals(entity.kind()))
                .filter(definition -> definition.apiVersions().contains(entity.apiVersion()));
    }

    /// The definition of a feature's kind that has the name of the entity's kind, in any case.
    public Optional<KindDefinition> definitionNamedAs(Entity entity) {
        return Optional.ofNullable(definitions.get(lower(entity.kind())));
    }

    /// The names of the kinds that features define: `Scorecard`.
    public List<String> definedNames() {
        return definitions.values().stream().map(KindDefinition::kind).toList();
    }

    /// Whether a kind with rules has this kind's name. Two kinds that differ in case are one in a ref.
    public boolean sharesNameWith(Entity entity) {
        return KnownKind.isName(entity.kind()) || definitionNamedAs(entity).isPresent();
    }

    List<RelationRule> relationRulesOf(Entity entity) {
        return KnownKind.of(entity)
                .map(kind -> RelationRules.of(kind, entity.spec().path("type").asText()))
                .or(() -> definitionOf(entity).map(KindDefinition::relations))
                .orElse(List.of());
    }

    private static String lower(String kind) {
        return kind.toLowerCase(Locale.ROOT);
    }
}
