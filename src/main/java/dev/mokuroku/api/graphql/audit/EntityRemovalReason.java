package dev.mokuroku.api.graphql.audit;

import dev.mokuroku.catalog.audit.RemovalReason;
import dev.mokuroku.graphql.schema.MirrorOf;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(RemovalReason.class)
@Description("Why an entity was removed.")
public enum EntityRemovalReason {
    @Description(
            "The source no longer lists the file or the location that led to it: deleted, filtered out or not accessible.")
    FILE_GONE,
    @Description("The file exists but no longer defines the entity.")
    NOT_IN_FILE,
    @Description("The origin exists, but no Location refers to the file any more.")
    NOT_NAMED,
    @Description("The registration that led to the entity was deleted.")
    UNREGISTERED,
    @Description("No setting names the source that held it any more.")
    SOURCE_NOT_CONFIGURED,
    @Description("Somebody deleted it.")
    DELETED
}
