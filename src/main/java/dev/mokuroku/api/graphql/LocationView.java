package dev.mokuroku.api.graphql;

import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("Location")
@Description("Where descriptors are read.")
public record LocationView(@Ignore IndexedEntity indexed) implements EntityView {
    public @Nullable String getType() {
        return JsonFields.text(indexed.entity().spec().path("type"));
    }

    public @Nullable String getTarget() {
        return JsonFields.text(indexed.entity().spec().path("target"));
    }

    public @Nullable String getPresence() {
        return JsonFields.text(indexed.entity().spec().path("presence"));
    }
}
