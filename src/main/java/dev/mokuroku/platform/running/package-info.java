/// Which platform components are used by what runs: a deployment's use is what was declared at its commit.
///
/// A change of what runs, of declared uses or of a platform component marks what is to be computed anew
/// ([RunningMarks][dev.mokuroku.platform.running.RunningMarks]), which is then done at once. Entry for readers:
/// [RunningUses][dev.mokuroku.platform.running.RunningUses]. Owns the tables `platform_running_use`,
/// `platform_running_mark` and `platform_running_pattern`.
@NullMarked
package dev.mokuroku.platform.running;

import org.jspecify.annotations.NullMarked;
