/// Which callers were refused what, counted for the audit trail.
///
/// Entry: [RefusalCounts][dev.mokuroku.security.refusal.RefusalCounts], which counts in memory and adds the counts to
/// the table `audit_entry` once a minute: one entry for each caller, reason and hour.
@NullMarked
package dev.mokuroku.security.refusal;

import org.jspecify.annotations.NullMarked;
