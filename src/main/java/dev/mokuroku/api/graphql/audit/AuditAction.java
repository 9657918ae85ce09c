package dev.mokuroku.api.graphql.audit;

import dev.mokuroku.catalog.audit.AuditEntry;
import org.eclipse.microprofile.graphql.Description;

@Description("What somebody did.")
public enum AuditAction {
    @Description("An entity was removed.")
    REMOVED,
    @Description("An entity came back, and has the uid it had.")
    RESTORED,
    @Description("A location was registered.")
    REGISTERED,
    @Description("A registration was forgotten, or moved to another location.")
    UNREGISTERED,
    @Description("A scan was told to remove what is missing, however much it is.")
    REMOVAL_CONFIRMED,
    @Description("A scan missed too much to be believed, and removed nothing. The same is told once a day.")
    SCAN_STOPPED;

    static AuditAction of(AuditEntry.Action action) {
        return switch (action) {
            case REMOVED -> REMOVED;
            case RESTORED -> RESTORED;
            case REGISTERED -> REGISTERED;
            case UNREGISTERED -> UNREGISTERED;
            case REMOVAL_CONFIRMED -> REMOVAL_CONFIRMED;
            case SCAN_STOPPED -> SCAN_STOPPED;
        };
    }

    AuditEntry.Action asked() {
        return switch (this) {
            case REMOVED -> AuditEntry.Action.REMOVED;
            case RESTORED -> AuditEntry.Action.RESTORED;
            case REGISTERED -> AuditEntry.Action.REGISTERED;
            case UNREGISTERED -> AuditEntry.Action.UNREGISTERED;
            case REMOVAL_CONFIRMED -> AuditEntry.Action.REMOVAL_CONFIRMED;
            case SCAN_STOPPED -> AuditEntry.Action.SCAN_STOPPED;
        };
    }
}
