package dev.mokuroku.api.graphql.live;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("EntityChangeType")
@Description("What a change did.")
public enum EntityChangeType {
    @Description("The entity is new.")
    CREATED,
    @Description("The entity, its relations or its problems read differently.")
    UPDATED,
    @Description("The entity is gone, or is not, or no longer, among those that the filter asks for.")
    REMOVED
}
