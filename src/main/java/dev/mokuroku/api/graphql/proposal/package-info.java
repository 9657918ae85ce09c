/// The mutation that proposes a descriptor for a repository and opens its pull request.
///
/// Entry: [ProposalMutations][dev.mokuroku.api.graphql.proposal.ProposalMutations]. Owns no tables.
@NullMarked
package dev.mokuroku.api.graphql.proposal;

import org.jspecify.annotations.NullMarked;
