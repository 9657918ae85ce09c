/// Proposes a descriptor for a repository that has none, and opens the pull request that adds it.
///
/// Entries: [Proposals][dev.mokuroku.onboarding.Proposals] and
/// [ProposalPullRequests][dev.mokuroku.onboarding.ProposalPullRequests]. A proposal changes nothing; one pull
/// request per repository is opened at a time, over all replicas. `.graphql` and `.rest` serve both. Owns no tables:
/// GitHub holds what was proposed.
@NullMarked
package dev.mokuroku.onboarding;

import org.jspecify.annotations.NullMarked;
