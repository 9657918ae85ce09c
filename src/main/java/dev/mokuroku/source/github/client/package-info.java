/// The only package that sends requests to GitHub's API: authentication, retries, rate limit.
///
/// Entries: [GithubClient][dev.mokuroku.source.github.client.GithubClient] for GraphQL,
/// [GithubRest][dev.mokuroku.source.github.client.GithubRest] to read over REST,
/// [GithubApi][dev.mokuroku.source.github.client.GithubApi] for clients of github-api, which `.write` uses. No call
/// waits for a rate limit (`.ratelimit`): it fails and says until when. Owns no tables.
@NullMarked
package dev.mokuroku.source.github.client;

import org.jspecify.annotations.NullMarked;
