/// Finds descriptors on GitHub: in every repository of an organisation, a hundred at a time, and in
/// single files behind a repository's web address.
///
/// Entry: [GithubOrganizationSource][dev.mokuroku.source.github.discovery.GithubOrganizationSource].
@NullMarked
package dev.mokuroku.source.github.discovery;

import org.jspecify.annotations.NullMarked;
