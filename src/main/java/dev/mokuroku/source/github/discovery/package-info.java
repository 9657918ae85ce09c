/// Finds descriptors on GitHub, in every repository of an organisation, a hundred at a time.
///
/// Entry: [GithubOrganizationSource][dev.mokuroku.source.github.discovery.GithubOrganizationSource].
@NullMarked
package dev.mokuroku.source.github.discovery;

import org.jspecify.annotations.NullMarked;
