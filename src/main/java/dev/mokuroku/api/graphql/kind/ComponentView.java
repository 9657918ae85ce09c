package dev.mokuroku.api.graphql.kind;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("Component")
@Description("A piece of software: a service, a website, a library.")
public record ComponentView(@Ignore IndexedEntity indexed) implements EntityView {
    @Description("spec.type: service, website, library, or a word of your own.")
    public @Nullable String getType() {
        return SpecFields.text(indexed, "type");
    }

    @Description("spec.lifecycle: experimental, production, deprecated, or a word of your own.")
    public @Nullable String getLifecycle() {
        return SpecFields.text(indexed, "lifecycle");
    }
}
