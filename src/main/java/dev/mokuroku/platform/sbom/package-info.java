/// SBOMs: which packages a version of a component is built of, as a pipeline or GitHub sends it. This package holds the
/// values and what other features read; it reads nothing.
///
/// Entries: [SbomPackages][dev.mokuroku.platform.sbom.SbomPackages] returns the packages of versions,
/// [SbomObserver][dev.mokuroku.platform.sbom.SbomObserver] follows what is stored. `.parse` reads CycloneDX and SPDX,
/// `.store` keeps them, `.rest`, `.graphql` and `.github` are the protocols. Owns no tables itself.
@NullMarked
package dev.mokuroku.platform.sbom;

import org.jspecify.annotations.NullMarked;
