package dev.mokuroku.scorecard.fact.graphql;

import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.scorecard.fact.FactDefinition;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("FactDefinition")
@Description("A fact that the checks of scorecards can read.")
public record FactDefinitionView(
        @NonNull @Description("As expressions write it: repo.has_readme.")
        String name,

        @NonNull @Description("Its type.") FactValueType type,

        @NonNull @Description("What it means.") String description,

        @NonNull @Description("Where the values come from.") String origin) {
    static FactDefinitionView of(FactDefinition definition) {
        return new FactDefinitionView(
                definition.name(),
                EnumMirrors.convert(definition.type(), FactValueType.class),
                definition.description(),
                definition.origin());
    }
}
