/// How reads of releases ended: a counter by outcome, and why releases could not be read.
///
/// Entry: [ReleaseReads][dev.mokuroku.platform.release.problem.ReleaseReads] records a read,
/// [ReleaseProblems][dev.mokuroku.platform.release.problem.ReleaseProblems] returns the reasons. Owns the table
/// `platform_release_problem`.
@NullMarked
package dev.mokuroku.platform.release.problem;

import org.jspecify.annotations.NullMarked;
