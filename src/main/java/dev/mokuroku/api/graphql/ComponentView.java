package dev.mokuroku.api.graphql;

import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("Component")
@Description("A piece of software: a service, a website, a library.")
public record ComponentView(@Ignore IndexedEntity indexed) implements EntityView {
    public @Nullable String getType() {
        return JsonFields.text(indexed.entity().spec().path("type"));
    }

    public @Nullable String getLifecycle() {
        return JsonFields.text(indexed.entity().spec().path("lifecycle"));
    }
}
