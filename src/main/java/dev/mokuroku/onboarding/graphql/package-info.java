/// The mutation that proposes a descriptor for a repository and opens its pull request.
///
/// Entry: [ProposalMutations][dev.mokuroku.onboarding.graphql.ProposalMutations]. Owns no tables.
@NullMarked
package dev.mokuroku.onboarding.graphql;

import org.jspecify.annotations.NullMarked;
