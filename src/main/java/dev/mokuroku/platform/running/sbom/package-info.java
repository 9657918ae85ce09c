/// The packages of what runs, from stored SBOMs.
///
/// Entry: [SbomBills][dev.mokuroku.platform.running.sbom.SbomBills], a bean that `platform.running` finds. Owns no
/// tables.
@NullMarked
package dev.mokuroku.platform.running.sbom;

import org.jspecify.annotations.NullMarked;
