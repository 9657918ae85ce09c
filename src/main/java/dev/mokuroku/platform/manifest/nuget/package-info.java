/// Packages of NuGet in projects of .NET, with central versions and lock files.
///
/// Entry: [ProjectFileReader][dev.mokuroku.platform.manifest.nuget.ProjectFileReader].
/// [MsBuildProperties][dev.mokuroku.platform.manifest.nuget.MsBuildProperties]
/// knows properties and central versions of the files above a project. Owns no tables.
@NullMarked
package dev.mokuroku.platform.manifest.nuget;

import org.jspecify.annotations.NullMarked;
