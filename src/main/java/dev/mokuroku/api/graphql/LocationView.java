package dev.mokuroku.api.graphql;

import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("Location")
@Description("Where descriptors are read.")
public final class LocationView extends IndexedEntityView {
    LocationView(IndexedEntity indexed) {
        super(indexed);
    }

    public @Nullable String getType() {
        return specText("type");
    }

    public @Nullable String getTarget() {
        return specText("target");
    }

    public @Nullable String getPresence() {
        return specText("presence");
    }
}
