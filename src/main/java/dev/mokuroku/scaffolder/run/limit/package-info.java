/// What one run of a task may take: characters, and work of its texts.
///
/// Entries: [SizeLimit][dev.mokuroku.scaffolder.run.limit.SizeLimit],
/// [OutputLimit][dev.mokuroku.scaffolder.run.limit.OutputLimit],
/// [RunWork][dev.mokuroku.scaffolder.run.limit.RunWork]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.run.limit;

import org.jspecify.annotations.NullMarked;
