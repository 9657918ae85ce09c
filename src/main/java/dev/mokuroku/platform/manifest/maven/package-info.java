/// POMs of Maven: properties, parents and BOMs of the same repository are resolved, those from outside are rows.
///
/// Entry: [MavenReader][dev.mokuroku.platform.manifest.maven.MavenReader].
/// [Pom][dev.mokuroku.platform.manifest.maven.Pom] is a POM with its parents, and
/// [PomIndex][dev.mokuroku.platform.manifest.maven.PomIndex] finds one by path or coordinates. Owns no tables.
@NullMarked
package dev.mokuroku.platform.manifest.maven;

import org.jspecify.annotations.NullMarked;
