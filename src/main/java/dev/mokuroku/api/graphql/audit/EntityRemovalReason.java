package dev.mokuroku.api.graphql.audit;

import dev.mokuroku.catalog.audit.RemovalReason;
import org.eclipse.microprofile.graphql.Description;

@Description("Why an entity was removed.")
public enum EntityRemovalReason {
    @Description("Its source no longer names its file, or what led to it: deleted, filtered out, or out of sight.")
    FILE_GONE,
    @Description("Its file is there, and describes it no more.")
    NOT_IN_FILE,
    @Description("What led to its file is there, but no Location names the file any more.")
    NOT_NAMED,
    @Description("The registration that led to it was forgotten.")
    UNREGISTERED,
    @Description("No setting names the source that held it any more.")
    SOURCE_NOT_CONFIGURED,
    @Description("Somebody deleted it.")
    DELETED;

    static EntityRemovalReason of(RemovalReason reason) {
        return switch (reason) {
            case FILE_GONE -> FILE_GONE;
            case NOT_IN_FILE -> NOT_IN_FILE;
            case NOT_NAMED -> NOT_NAMED;
            case UNREGISTERED -> UNREGISTERED;
            case SOURCE_NOT_CONFIGURED -> SOURCE_NOT_CONFIGURED;
            case DELETED -> DELETED;
        };
    }
}
