/// Reads SBOMs of CycloneDX 1.4 to 1.7 and SPDX 2.3 in JSON, as a stream: the memory it takes depends on the packages,
/// not on the size of the document.
///
/// Entry: [SbomParser][dev.mokuroku.platform.sbom.parse.SbomParser]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.sbom.parse;

import org.jspecify.annotations.NullMarked;
