package dev.mokuroku.catalog.audit;

import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of the audit trail: who changed what, and when.
///
/// @param author the principal of the request, `webhook`, or `source:<source>` of a scan by itself
/// @param source that reads what it is about; `service-tokens` for a token; `permissions` or `limits` for a refusal
/// @param entity null where it is about no entity
/// @param reason of a removal alone
/// @param location the file of the entity, or what was registered; null for scans
/// @param origin what was registered or discovered and led to the file
/// @param message about changes, scans and tokens; the permission or the limit of a refusal
/// @param count how often the caller was refused within the hour; null for other actions
/// @param uidKeptUntil an entity of this ref that comes back before has its uid again; null where it is back, or
///     the time is over
public record AuditEntry(
        Key key,
        Action action,
        String author,
        String source,
        @Nullable EntityRef entity,
        @Nullable UUID uid,
        @Nullable RemovalReason reason,
        @Nullable String location,
        @Nullable String origin,
        @Nullable String message,
        @Nullable Integer count,
        @Nullable Instant uidKeptUntil) {
    public enum Action {
        /// An entity is gone.
        REMOVED,
        /// An entity is back, with the uid it had.
        RESTORED,
        /// A location was registered.
        REGISTERED,
        /// A registration was forgotten, or moved to another location.
        UNREGISTERED,
        /// Somebody confirmed that as much as is missing is to be removed.
        REMOVAL_CONFIRMED,
        /// A scan missed too much to be believed, and removed nothing.
        SCAN_STOPPED,
        /// Somebody changed what a feature keeps of an entity, such as an exemption. The message says what.
        CHANGED,
        /// A service token was issued.
        TOKEN_ISSUED,
        /// A service token was revoked.
        TOKEN_REVOKED,
        /// A caller was refused, for lack of a permission or beyond a limit. Counted by the hour.
        REFUSED
    }

    /// The key of an entry in the order of pages: by time, then by the order of writing.
    ///
    /// @param at to the microsecond, as PostgreSQL keeps it
    public record Key(Instant at, long id) {}
}
