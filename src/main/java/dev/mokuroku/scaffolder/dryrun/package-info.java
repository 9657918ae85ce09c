/// Runs templates without changing anything outside a folder that is removed afterwards.
///
/// Entry: [DryRuns][dev.mokuroku.scaffolder.dryrun.DryRuns]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.dryrun;

import org.jspecify.annotations.NullMarked;
