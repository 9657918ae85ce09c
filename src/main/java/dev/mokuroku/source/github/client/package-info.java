/// The only package that calls GitHub's API: authentication, retries, rate limit.
///
/// Entries: [GithubClient][dev.mokuroku.source.github.client.GithubClient] for GraphQL,
/// [GithubRest][dev.mokuroku.source.github.client.GithubRest] for REST. No call waits for a rate limit
/// (`.ratelimit`): it fails and says until when. Owns no tables.
@NullMarked
package dev.mokuroku.source.github.client;

import org.jspecify.annotations.NullMarked;
