/// What was removed, and who changed what.
///
/// Entries: [Tombstones][dev.mokuroku.catalog.audit.Tombstones], which keep the uid of a removed entity for a grace
/// period, and [AuditTrail][dev.mokuroku.catalog.audit.AuditTrail]. Both are written in the transaction that makes
/// the change. [Author][dev.mokuroku.catalog.audit.Author] holds on whose behalf a thread works. Owns the tables
/// `tombstone` and `audit_entry`.
@NullMarked
package dev.mokuroku.catalog.audit;

import org.jspecify.annotations.NullMarked;
