package dev.mokuroku.api.graphql.kind;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("Domain")
@Description("Systems of one business area.")
public record DomainView(@Ignore IndexedEntity indexed) implements EntityView {
    @Description("spec.type: product-area, or a word of your own.")
    public @Nullable String getType() {
        return SpecFields.text(indexed, "type");
    }
}
