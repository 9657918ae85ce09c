package dev.mokuroku.api.graphql.kind;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("System")
@Description("Components, APIs and resources that serve one purpose together.")
public record SystemView(@Ignore IndexedEntity indexed) implements EntityView {
    @Description("spec.type: product, service, or a word of your own.")
    public @Nullable String getType() {
        return SpecFields.text(indexed, "type");
    }
}
