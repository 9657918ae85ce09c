package dev.mokuroku.platform.manifest;

import dev.mokuroku.platform.manifest.reader.DeclaredPackage;
import dev.mokuroku.platform.manifest.reader.ManifestProblem;
import java.util.List;

/// What a repository declares, and what of it could not be read.
///
/// @param packages in the order of paths and of each file
public record ManifestResult(List<DeclaredPackage> packages, List<ManifestProblem> problems) {}
