package dev.mokuroku.scorecard.fact.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.scorecard.fact.pushed.FactReportInput;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("ReportFactsInput")
@Description("Facts of an entity.")
public class ReportFactsInput {
    @NonNull
    @Description("The reference of the entity, kind:namespace/name, or the name of a component.")
    public String entity = "";

    @NonNull
    @Description("The name of the schema: a FactSchema, or the one whose facts are in schemaFacts.")
    public String schema = "";

    @Nullable
    @Description("The facts of a schema that no FactSchema declares. It stays known for later reports.")
    public List<@NonNull SchemaFactInput> schemaFacts;

    @NonNull
    @Description("The values, at least one. Facts that are left out stay as they are.")
    public List<@NonNull FactValueInput> values = List.of();

    @Nullable
    @Description("Since when the values are known to be so; now if not given. An older report replaces no newer one.")
    public Instant at;

    @Nullable
    @Description("What says so, such as the name of a tool or a commit; the caller if not given.")
    public String source;

    @Nullable
    @Description("A page with more, such as the run of the pipeline.")
    public String link;

    FactReportInput toInput() {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        for (FactValueInput value : values) {
            if (byName.put(value.name, value.toJson()) != null) {
                throw CatalogException.invalidField(
                        "values", "must have each fact once, but has %s twice".formatted(value.name));
            }
        }
        return new FactReportInput(
                entity, schema, facts(schemaFacts), byName, Objects.toString(at, null), source, link);
    }

    private static @Nullable JsonNode facts(@Nullable List<SchemaFactInput> declared) {
        if (declared == null) {
            return null;
        }
        ObjectNode facts = PlainJson.MAPPER.createObjectNode();
        declared.forEach(fact -> facts.set(fact.name, fact.toJson()));
        return facts;
    }
}
