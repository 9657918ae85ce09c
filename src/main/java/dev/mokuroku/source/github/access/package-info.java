/// Who may see which repository of GitHub, where `mokuroku.auth.private-repositories=members`. The visibility of
/// repositories comes with the listings of `.discovery`, the access of teams with the scan of `.people`.
///
/// Entry: [RepositoryAccessStore][dev.mokuroku.source.github.access.RepositoryAccessStore], which publishes what
/// changed; [RepositoryAccessTerms][dev.mokuroku.source.github.access.RepositoryAccessTerms] gives the terms of
/// entities. Owns the tables `repository_visibility` and `repository_access`.
@NullMarked
package dev.mokuroku.source.github.access;

import org.jspecify.annotations.NullMarked;
