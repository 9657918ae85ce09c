/// Builds of Gradle in Groovy and Kotlin, version catalogs and lock files.
///
/// A build is a program: only literals, catalog references, and variables with a literal value are read.
/// Entry: [GradleReader][dev.mokuroku.platform.manifest.gradle.GradleReader].
/// [GradleTokens][dev.mokuroku.platform.manifest.gradle.GradleTokens] and
/// [GradleStatements][dev.mokuroku.platform.manifest.gradle.GradleStatements] cut a script,
/// [GradleVariables][dev.mokuroku.platform.manifest.gradle.GradleVariables]
/// knows the variables, [VersionCatalog][dev.mokuroku.platform.manifest.gradle.VersionCatalog] a catalog. Owns no
/// tables.
@NullMarked
package dev.mokuroku.platform.manifest.gradle;

import org.jspecify.annotations.NullMarked;
