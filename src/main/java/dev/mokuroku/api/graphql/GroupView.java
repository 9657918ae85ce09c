package dev.mokuroku.api.graphql;

import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;

@Name("Group")
@Description("A team, or an organisational unit of teams.")
public final class GroupView extends IndexedEntityView {
    GroupView(IndexedEntity indexed) {
        super(indexed);
    }

    public @Nullable String getType() {
        return specText("type");
    }
}
