package dev.mokuroku.catalog.audit;

import dev.mokuroku.entity.EntityRef;
import java.time.Instant;
import java.util.UUID;

/// What is kept of an entity that was removed.
///
/// @param removedAt to the microsecond
/// @param removedBy as the author of an [AuditEntry]
/// @param location the file that held it
/// @param origin what was registered or discovered and led to the file
/// @param uidKeptUntil if the entity is back before, it has its uid again
public record Tombstone(
        EntityRef entity,
        UUID uid,
        Instant removedAt,
        RemovalReason reason,
        String removedBy,
        String source,
        String location,
        String origin,
        Instant uidKeptUntil) {}
