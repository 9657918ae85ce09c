package dev.mokuroku.api.graphql.kind;

import dev.mokuroku.api.graphql.entity.EntityView;
import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("Group")
@Description("A team, or an organisational unit of teams.")
public record GroupView(@Ignore IndexedEntity indexed) implements EntityView {
    @Description("spec.type: team, department, or a word of your own.")
    public @Nullable String getType() {
        return SpecFields.text(indexed, "type");
    }

    @Description("How people reach the group.")
    public @Nullable Profile getProfile() {
        return Profile.of(SpecFields.of(indexed, "profile"));
    }
}
