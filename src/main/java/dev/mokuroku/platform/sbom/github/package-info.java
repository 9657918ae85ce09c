/// The SBOMs of GitHub's dependency graph, if `mokuroku.platform.sboms.github` is set.
///
/// Entry: [GithubSbomJob][dev.mokuroku.platform.sbom.github.GithubSbomJob]. Owns the table `platform_sbom_head`.
@NullMarked
package dev.mokuroku.platform.sbom.github;

import org.jspecify.annotations.NullMarked;
