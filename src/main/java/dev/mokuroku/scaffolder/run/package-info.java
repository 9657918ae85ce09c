/// Running a task: what to run, who is given what happens, and what came of it. `.step` is the runner.
///
/// Knows nothing of storage: [TaskProgress][dev.mokuroku.scaffolder.run.TaskProgress] is given what happens, and
/// [TaskRun][dev.mokuroku.scaffolder.run.TaskRun] brings what an interrupted attempt had finished.
///
/// Entry: [TaskRunner][dev.mokuroku.scaffolder.run.TaskRunner]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.run;

import org.jspecify.annotations.NullMarked;
