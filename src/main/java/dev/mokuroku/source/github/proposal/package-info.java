/// Proposes a descriptor for a repository that has none, and opens the pull request that adds it.
///
/// Entry: [Proposals][dev.mokuroku.source.github.proposal.Proposals] and
/// [ProposalPullRequests][dev.mokuroku.source.github.proposal.ProposalPullRequests]. Owns no tables: GitHub holds
/// what was proposed.
@NullMarked
package dev.mokuroku.source.github.proposal;

import org.jspecify.annotations.NullMarked;
