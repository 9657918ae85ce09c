/// The only door to GitHub's API: authentication, retries, the rate limit.
///
/// Entry: [GithubClient][dev.mokuroku.source.github.client.GithubClient]. Nothing here sleeps through a
/// rate limit: what has to wait fails, and says until when.
@NullMarked
package dev.mokuroku.source.github.client;

import org.jspecify.annotations.NullMarked;
