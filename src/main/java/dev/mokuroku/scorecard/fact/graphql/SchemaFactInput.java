package dev.mokuroku.scorecard.fact.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.scorecard.fact.FactType;
import dev.mokuroku.scorecard.fact.pushed.FactTypeText;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("SchemaFactInput")
@Description("A fact of a schema.")
public class SchemaFactInput {
    @NonNull
    @Description("Its name: a-z, 0-9 and _.")
    public String name = "";

    @NonNull
    @Description("Its type; JSON is not possible.")
    public FactValueType type = FactValueType.TEXT;

    @NonNull
    @Description("What it means, in one sentence.")
    public String description = "";

    @Nullable
    @Description("The unit of a number, such as days.")
    public String unit;

    @Nullable
    @Description("How long a value counts, as an ISO 8601 duration such as P7D; without end if not given.")
    public String timeToLive;

    JsonNode toJson() {
        return PlainJson.MAPPER
                .createObjectNode()
                .put("type", FactTypeText.of(EnumMirrors.convert(type, FactType.class)))
                .put("description", description)
                .put("unit", unit)
                .put("timeToLive", timeToLive);
    }
}
