package dev.mokuroku.api.graphql;

import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("Template")
@Description("A template that creates repositories and pull requests.")
public record TemplateView(@Ignore IndexedEntity indexed) implements EntityView {
    public @Nullable String getType() {
        return JsonFields.text(indexed.entity().spec().path("type"));
    }
}
