/// The step runner: conditions, loops, inputs, outputs, and the log without secrets.
///
/// Entry: [StepRunner][dev.mokuroku.scaffolder.run.step.StepRunner]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.run.step;

import org.jspecify.annotations.NullMarked;
