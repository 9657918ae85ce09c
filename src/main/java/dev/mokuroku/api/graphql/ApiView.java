package dev.mokuroku.api.graphql;

import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("API")
@Description("An interface that components provide and consume.")
public final class ApiView extends IndexedEntityView {
    ApiView(IndexedEntity indexed) {
        super(indexed);
    }

    public @Nullable String getType() {
        return specText("type");
    }

    public @Nullable String getLifecycle() {
        return specText("lifecycle");
    }

    public @Nullable String getDefinition() {
        return specText("definition");
    }
}
