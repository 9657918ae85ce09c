/// Writes to the repositories that have to move: for each campaign and repository one issue or one pull request, never
/// two.
///
/// Entry: [Outreach][dev.mokuroku.platform.outreach.Outreach]. It stores what is wanted;
/// [OutreachJob][dev.mokuroku.platform.outreach.OutreachJob] brings GitHub to that state, one repository after the
/// other, and looks at what exists before each write, so that a run may end anywhere. Owns the table
/// `platform_outreach`. What the pages of GitHub say and when is in `docs/outreach.md`.
@NullMarked
package dev.mokuroku.platform.outreach;

import org.jspecify.annotations.NullMarked;
