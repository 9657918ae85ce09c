package dev.mokuroku.api.graphql;

import dev.mokuroku.index.IndexedEntity;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("User")
@Description("A person.")
public final class UserView extends IndexedEntityView {
    UserView(IndexedEntity indexed) {
        super(indexed);
    }
}
