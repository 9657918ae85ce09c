/// Versions of runtimes and tools: files of version managers, wrappers of build tools, and functions of serverless
/// applications.
///
/// Entry: [VersionFileReader][dev.mokuroku.platform.manifest.runtime.VersionFileReader], and one reader a format. Owns
/// no tables.
@NullMarked
package dev.mokuroku.platform.manifest.runtime;

import org.jspecify.annotations.NullMarked;
