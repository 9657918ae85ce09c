/// Writes to repositories on GitHub: branches, commits, pull requests, issues.
///
/// Entry: [RepositoryWriters][dev.mokuroku.source.github.write.RepositoryWriters]. Built on github-api, the GitHub API
/// for Java, whose requests keep to the rate limits of `.client`
/// (ADR 18). A write that GitHub refuses is a
/// [GithubRefusalException][dev.mokuroku.source.github.GithubRefusalException]. A request may reach GitHub twice, so
/// the
/// caller checks what exists before it repeats an operation. Owns no tables.
@NullMarked
package dev.mokuroku.source.github.write;

import org.jspecify.annotations.NullMarked;
