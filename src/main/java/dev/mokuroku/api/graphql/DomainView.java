package dev.mokuroku.api.graphql;

import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("Domain")
@Description("Systems of one business area.")
public final class DomainView extends IndexedEntityView {
    DomainView(IndexedEntity indexed) {
        super(indexed);
    }

    public @Nullable String getType() {
        return specText("type");
    }
}
