/// Which platform components are used by what runs: a deployment's use is what was declared at its commit.
///
/// A change of what runs, of declared uses or of a platform component marks what is to be computed anew
/// ([RunningMarks][dev.mokuroku.platform.running.RunningMarks]);
/// [RunningUpdate][dev.mokuroku.platform.running.RunningUpdate]
/// does so at once. Entry for readers: [RunningUses][dev.mokuroku.platform.running.RunningUses]. A feature that knows
/// the
/// packages of a version better implements [BillsOfMaterials][dev.mokuroku.platform.running.BillsOfMaterials]. Owns the
/// tables `platform_running_use`, `platform_running_mark` and `platform_running_pattern`.
@NullMarked
package dev.mokuroku.platform.running;

import org.jspecify.annotations.NullMarked;
