package dev.mokuroku.api.graphql.audit;

import dev.mokuroku.catalog.audit.AuditEntry;
import dev.mokuroku.graphql.schema.MirrorOf;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(AuditEntry.Action.class)
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
    SCAN_STOPPED,
    @Description("Somebody changed what a feature keeps of an entity, such as an exemption. The message says what.")
    CHANGED,
    @Description("A service token was issued.")
    TOKEN_ISSUED,
    @Description("A service token was revoked.")
    TOKEN_REVOKED,
    @Description(
            "A caller was refused: it lacked a permission or exceeded a limit. One entry per caller, reason and hour.")
    REFUSED
}
