package dev.mokuroku.sample;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("Sample")
@Description("The kind of a feature, for a test.")
public record SampleView(@Ignore IndexedEntity indexed) implements EntityView {
    @Description("spec.color.")
    public @Nullable String getColor() {
        return indexed.entity().spec().path("color").asText(null);
    }
}
