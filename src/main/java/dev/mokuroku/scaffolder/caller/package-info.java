/// Work of a task as the person who runs the template: what the person may not see or do, the task may not either.
///
/// Entry: [TaskCaller][dev.mokuroku.scaffolder.caller.TaskCaller]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.caller;

import org.jspecify.annotations.NullMarked;
