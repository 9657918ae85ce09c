/// What was removed, and who changed what.
///
/// Entries: [Tombstones][dev.mokuroku.catalog.audit.Tombstones], by which an entity that comes back has its uid
/// again, and [AuditTrail][dev.mokuroku.catalog.audit.AuditTrail]. Both are written within the transaction that
/// they tell of. [Author][dev.mokuroku.catalog.audit.Author] says in whose name a thread works.
/// Owns the tables `tombstone` and `audit_entry`.
@NullMarked
package dev.mokuroku.catalog.audit;

import org.jspecify.annotations.NullMarked;
