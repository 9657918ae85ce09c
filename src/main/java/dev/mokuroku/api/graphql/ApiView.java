package dev.mokuroku.api.graphql;

import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("API")
@Description("An interface that components provide and consume.")
public record ApiView(@Ignore IndexedEntity indexed) implements EntityView {
    public @Nullable String getType() {
        return JsonFields.text(indexed.entity().spec().path("type"));
    }

    public @Nullable String getLifecycle() {
        return JsonFields.text(indexed.entity().spec().path("lifecycle"));
    }

    public @Nullable String getDefinition() {
        return JsonFields.text(indexed.entity().spec().path("definition"));
    }
}
