/// Tracks GitHub's rate limits, per account and shared by all replicas. No call waits for a limit: it fails with
/// the time of the reset.
///
/// Entry: [RateLimiter][dev.mokuroku.source.github.client.ratelimit.RateLimiter]. Owns the table
/// `github_allowance`.
@NullMarked
package dev.mokuroku.source.github.client.ratelimit;

import org.jspecify.annotations.NullMarked;
