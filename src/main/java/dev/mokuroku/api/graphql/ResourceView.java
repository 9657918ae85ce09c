package dev.mokuroku.api.graphql;

import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("Resource")
@Description("Infrastructure that components need: a database, a queue, a bucket.")
public final class ResourceView extends IndexedEntityView {
    ResourceView(IndexedEntity indexed) {
        super(indexed);
    }

    public @Nullable String getType() {
        return specText("type");
    }
}
