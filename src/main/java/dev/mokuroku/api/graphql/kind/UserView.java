package dev.mokuroku.api.graphql.kind;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("User")
@Description("A person.")
public record UserView(@Ignore IndexedEntity indexed) implements EntityView {
    @Description("How the person is reached.")
    public @Nullable Profile getProfile() {
        return Profile.of(SpecFields.of(indexed, "profile"));
    }
}
