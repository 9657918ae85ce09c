package dev.mokuroku.api.graphql;

import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("Template")
@Description("A template that creates repositories and pull requests.")
public final class TemplateView extends IndexedEntityView {
    TemplateView(IndexedEntity indexed) {
        super(indexed);
    }

    public @Nullable String getType() {
        return specText("type");
    }
}
