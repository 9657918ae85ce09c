package dev.mokuroku.api.graphql.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("EntityChangeType")
@Description("What a change did.")
public enum EntityChangeType {
    @Description("The entity is new.")
    CREATED,
    @Description("The entity, its relations or its problems changed.")
    UPDATED,
    @Description("The entity was removed, or does not match the filter, or no longer matches it.")
    REMOVED
}
