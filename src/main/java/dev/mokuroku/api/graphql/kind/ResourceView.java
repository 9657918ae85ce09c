package dev.mokuroku.api.graphql.kind;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("Resource")
@Description("Infrastructure that components need: a database, a queue, a bucket.")
public record ResourceView(@Ignore IndexedEntity indexed) implements EntityView {
    @Description("spec.type: database, queue, bucket, or a word of your own.")
    public @Nullable String getType() {
        return SpecFields.text(indexed, "type");
    }
}
