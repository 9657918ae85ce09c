package dev.mokuroku.api.graphql.audit;

import dev.mokuroku.catalog.audit.AuditEntry;
import org.eclipse.microprofile.graphql.Description;

@Description("What somebody did.")
public enum AuditAction {
    @Description("An entity was removed.")
    REMOVED,
    @Description("A removed entity returned with its former uid.")
    RESTORED,
    @Description("A location was registered.")
    REGISTERED,
    @Description("A registration was deleted or moved to another location.")
    UNREGISTERED,
    @Description("Somebody confirmed that a scan may remove everything that is missing.")
    REMOVAL_CONFIRMED,
    @Description(
            "A scan was rejected because too much was missing; it removed nothing. Recorded once a day per message.")
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

    AuditEntry.Action toEntryAction() {
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
