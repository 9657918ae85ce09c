/// Reads a file or a source without changing the catalog: for previews of registrations, checks of single entities,
/// and the command `dry-run`.
///
/// Entries: [DryRun][dev.mokuroku.source.dryrun.DryRun] and [EntityCheck][dev.mokuroku.source.dryrun.EntityCheck].
/// Owns no tables.
@NullMarked
package dev.mokuroku.source.dryrun;

import org.jspecify.annotations.NullMarked;
