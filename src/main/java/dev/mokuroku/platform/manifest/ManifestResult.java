package dev.mokuroku.platform.manifest;

import dev.mokuroku.platform.manifest.reader.DeclaredPackage;
import dev.mokuroku.platform.manifest.reader.ManifestProblem;
import dev.mokuroku.platform.manifest.reader.PublishedPackage;
import java.util.List;

/// What a repository declares, and what of it could not be read.
///
/// @param packages ordered by path, line and column
/// @param published the packages that the repository publishes itself, ordered by path
public record ManifestResult(
        List<DeclaredPackage> packages, List<PublishedPackage> published, List<ManifestProblem> problems) {}
