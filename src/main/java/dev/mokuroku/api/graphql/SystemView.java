package dev.mokuroku.api.graphql;

import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("System")
@Description("Components, APIs and resources that serve one purpose together.")
public record SystemView(@Ignore IndexedEntity indexed) implements EntityView {
    public @Nullable String getType() {
        return JsonFields.text(indexed.entity().spec().path("type"));
    }
}
