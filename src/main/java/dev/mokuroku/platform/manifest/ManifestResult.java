package dev.mokuroku.platform.manifest;

import dev.mokuroku.platform.manifest.reader.DeclaredPackage;
import dev.mokuroku.platform.manifest.reader.ManifestProblem;
import java.util.List;

/// What a repository declares, and what of it could not be read.
///
/// @param packages ordered by path, line and column
public record ManifestResult(List<DeclaredPackage> packages, List<ManifestProblem> problems) {}
