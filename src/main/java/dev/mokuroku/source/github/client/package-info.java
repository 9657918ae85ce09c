/// The only door to GitHub's API: authentication, retries, the rate limit.
///
/// Entries: [GithubClient][dev.mokuroku.source.github.client.GithubClient] for GraphQL,
/// [GithubRest][dev.mokuroku.source.github.client.GithubRest] for the rest; both send through
/// [Transport][dev.mokuroku.source.github.client.Transport]. Nothing here sleeps through a
/// rate limit: what has to wait fails, and says until when.
@NullMarked
package dev.mokuroku.source.github.client;

import org.jspecify.annotations.NullMarked;
