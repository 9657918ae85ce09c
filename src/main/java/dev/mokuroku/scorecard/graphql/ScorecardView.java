package dev.mokuroku.scorecard.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.graphql.schema.Json;
import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("Scorecard")
@Description(
        "Checks of entities, and how far each entity meets them. To callers who may not see the results of a draft, a draft has none.")
public record ScorecardView(@Ignore IndexedEntity indexed) implements EntityView {
    @Description("Whether it is evaluated, but shown to its owners alone.")
    public boolean getDraft() {
        return indexed.entity().spec().path("draft").asBoolean();
    }

    @Description("The predicate of the entities that have a result; null for all entities.")
    public @Nullable Json getAppliesTo() {
        JsonNode predicate = indexed.entity().spec().path("appliesTo");
        return predicate.isObject() ? new Json(predicate) : null;
    }
}
