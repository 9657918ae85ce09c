package dev.mokuroku.scorecard.fact.graphql;

import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.graphql.schema.Json;
import dev.mokuroku.scorecard.fact.FactDefinition;
import dev.mokuroku.scorecard.fact.FactValue;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Name("Fact")
@Description("A fact of an entity.")
public record FactView(
        @NonNull @Description("As expressions write it: repo.has_readme.")
        String name,

        @NonNull @Description("Its type.") FactValueType type,

        @NonNull @Description("What it means.") String description,

        @Nullable @Description("Its value; null if the fact is unknown.")
        Json value,

        @Nullable
        @Description("Since when the value is known to be so; null if it is part of the entity itself, or unknown.")
        Instant at,

        @Nullable @Description("What says so, such as acme/checkout@3f2a1c9; null for the descriptor of the entity.")
        String source,

        @Nullable @Description("A page with more.") String link,

        @Nullable @Description("When the value ends to count; null if it does not.")
        Instant expiresAt,

        @Description("Whether its time to live is over. Checks that need it are unknown then.")
        boolean stale) {
    static FactView unknown(FactDefinition definition) {
        return new FactView(
                definition.name(),
                EnumMirrors.convert(definition.type(), FactValueType.class),
                definition.description(),
                null,
                null,
                null,
                null,
                null,
                false);
    }

    static FactView of(FactDefinition definition, FactValue value, Json shown, Instant now) {
        return new FactView(
                definition.name(),
                EnumMirrors.convert(definition.type(), FactValueType.class),
                definition.description(),
                shown,
                value.at(),
                value.source(),
                value.link(),
                value.expiresAt(),
                value.isStale(now));
    }
}
