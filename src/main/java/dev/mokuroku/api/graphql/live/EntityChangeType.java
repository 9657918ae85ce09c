package dev.mokuroku.api.graphql.live;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("EntityChangeType")
@Description(
        "What a change did. CREATED: the entity is new. UPDATED: it, its relations or its problems read differently. "
                + "REMOVED: it is gone, or is not, or no longer, among those that the filter asks for.")
public enum EntityChangeType {
    CREATED,
    UPDATED,
    REMOVED
}
