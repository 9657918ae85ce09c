package dev.mokuroku.api.graphql;

import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("Component")
@Description("A piece of software: a service, a website, a library.")
public final class ComponentView extends IndexedEntityView {
    ComponentView(IndexedEntity indexed) {
        super(indexed);
    }

    public @Nullable String getType() {
        return specText("type");
    }

    public @Nullable String getLifecycle() {
        return specText("lifecycle");
    }
}
