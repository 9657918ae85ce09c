/// Matches the packages of what runs with platform components.
///
/// Entry: [RunningMatch][dev.mokuroku.platform.running.match.RunningMatch]. A feature that knows the packages of a
/// version
/// better implements [BillsOfMaterials][dev.mokuroku.platform.running.match.BillsOfMaterials]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.running.match;

import org.jspecify.annotations.NullMarked;
